import { readFile, writeFile } from 'node:fs/promises';
import { FIGURE_NAMES, type Figures, figuresFileSchema, figuresOf } from './figures.js';
import { judgeAll } from './judge-all.js';
import { FIGURES_FILE, OWN_SETS } from './own-sets.js';
import { loadSet, type QuestionSet } from './set.js';
import type { System } from './system.js';
import { table } from './table.js';

async function committedFigures(): Promise<Readonly<Record<string, Figures>>> {
  try {
    return figuresFileSchema.parse(JSON.parse(await readFile(FIGURES_FILE, 'utf8')));
  } catch {
    return {}; // none yet, or of another shape: they are about to be replaced
  }
}

/**
 * Measures the repository's own sets and writes their figures to {@link FIGURES_FILE}, which tests hold later
 * runs to. Run from the root of the repository.
 *
 * @returns a table of what changed, for the commit message
 */
export async function commitFigures(
  systemFor: (set: QuestionSet) => Promise<System>,
  warn: (line: string) => void,
): Promise<string> {
  const before = await committedFigures();
  const after: Record<string, Figures> = {};
  for (const { name, ...files } of OWN_SETS) {
    const set = await loadSet(files, warn);
    after[name] = figuresOf(await judgeAll(await systemFor(set), set));
  }
  await writeFile(FIGURES_FILE, `${JSON.stringify(after, null, 2)}\n`);
  const rows = Object.entries(after).flatMap(([name, figures]) =>
    FIGURE_NAMES.map((figure) => [
      `${name} ${figure}`,
      String(before[name]?.[figure] ?? '-'),
      String(figures[figure]),
    ]),
  );
  return `${table([['figure', 'before', 'now'], ...rows], ['left', 'right', 'right'])}\n`;
}
