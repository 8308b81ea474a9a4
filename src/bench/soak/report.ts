import type { SoakFigures } from './figures.js';

const COLUMNS = [
  ['seconds', ({ elapsed }) => (elapsed / 1_000).toFixed(0)],
  ['asked', ({ asked }) => String(asked)],
  ['answered', ({ answered }) => String(answered)],
  ['no answer', ({ notAnswered }) => String(notAnswered)],
  ['failed', ({ failed }) => String(failed)],
  ['late', ({ late }) => String(late)],
  ['mixed', ({ mixed }) => String(mixed)],
  ['reloads', ({ reloads }) => String(reloads)],
  ['rejected', ({ rejected }) => String(rejected)],
  ['wrong', ({ wrongReloads }) => String(wrongReloads)],
  ['blocked ms', ({ blocked }) => blocked.toFixed(0)],
  ['memory MB', ({ resident }) => (resident / 1e6).toFixed(0)],
] as const satisfies readonly (readonly [string, (figures: SoakFigures) => string])[];

/** Room of a column: figures stay in line up to a hundred million. */
const WIDTH = 10;

/** The head of the table of figures. */
export function soakHead(): string {
  return COLUMNS.map(([name]) => name.padStart(WIDTH)).join(' ');
}

/** One line of it. */
export function soakLine(figures: SoakFigures): string {
  return COLUMNS.map(([, value]) => value(figures).padStart(WIDTH)).join(' ');
}
