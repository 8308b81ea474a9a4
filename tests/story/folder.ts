import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of articles that a test may change. */
export interface SeedsFolder {
  readonly path: string;
  write(name: string, content: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export async function seedsFolder(articles: Readonly<Record<string, string>> = {}): Promise<SeedsFolder> {
  const path = await mkdtemp(join(tmpdir(), 'verbatim-seeds-'));
  const write = async (name: string, content: string) => {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  };
  for (const [name, content] of Object.entries(articles)) await write(name, content);
  return { path, write, remove: (name) => rm(join(path, name), { recursive: true, force: true }) };
}

/** An article file: front matter and body. */
export function articleText(
  outlet: string,
  body: string,
  facts: Readonly<Record<string, string>> = {},
): string {
  const lines = Object.entries({ outlet, ...facts }).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}
