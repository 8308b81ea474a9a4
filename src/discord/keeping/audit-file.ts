import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Audit, AuditEntry } from '../contract/audit.js';

const NAME = 'audit.jsonl';

const ENTRY = z.object({
  at: z.number(),
  userId: z.string(),
  guildId: z.string().nullable(),
  action: z.enum(['add', 'replace', 'remove', 'restore', 'reload']),
  article: z.string().nullable(),
  outcome: z.string(),
  removal: z.string().optional(),
});

/**
 * A file with one line for each change, only appended to. Each entry brings its own line ends, so a line that was cut
 * off by a kill stands alone and is skipped.
 */
export function createAuditFile(folder: string): Audit {
  const path = join(folder, NAME);

  async function entries(): Promise<AuditEntry[]> {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap((line) => parse(line) ?? []);
  }

  return {
    async record(entry) {
      await mkdir(folder, { recursive: true });
      await appendFile(path, `\n${JSON.stringify(entry)}\n`, 'utf8');
    },
    async page(from, count) {
      const all = (await entries()).reverse();
      return { entries: all.slice(from, from + count), total: all.length };
    },
    async removals(ids) {
      const wanted = new Set(ids);
      const found = (await entries()).filter(({ removal = '' }) => wanted.has(removal));
      return new Map(found.map((entry) => [entry.removal ?? '', entry]));
    },
  };
}

function parse(line: string): AuditEntry | null {
  if (line === '') return null;
  try {
    const { removal, ...entry } = ENTRY.parse(JSON.parse(line));
    return removal === undefined ? entry : { ...entry, removal };
  } catch {
    return null; // half written, or none of ours
  }
}
