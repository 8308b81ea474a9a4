import { CELLS } from './elements.js';

/** A cell with more text than this, in UTF-16 code units, holds text, not data. */
const LONGEST_DATUM = 80;
/** The most cells of a table of data, as a share, that may hold more. */
const LONG_CELLS = 0.1;
/** The fewest rows and columns of a table of data. */
const FEWEST = 2;
/** Elements that no table of data holds. */
const LAYOUT = 'table, form, h1, h2, h3, img[width="1"], iframe';

const nameOf = (element: Element): string => element.nodeName.toUpperCase();

/**
 * Whether a table holds data, a few words in each cell, as results and timetables do. Old pages are laid out by tables
 * too. In a table of data each row is one line.
 */
export function holdsData(table: Element): boolean {
  if (table.querySelector(LAYOUT) !== null) return false;
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter((cell) => CELLS.has(nameOf(cell))),
  );
  const cells = rows.flat();
  const long = cells.filter((cell) => (cell.textContent ?? '').trim().length > LONGEST_DATUM);
  return (
    rows.filter((row) => row.length >= FEWEST).length >= FEWEST && long.length <= LONG_CELLS * cells.length
  );
}

/** Whether a row names the columns. */
export function namesColumns(row: Element): boolean {
  const cells = [...row.children].filter((cell) => CELLS.has(nameOf(cell)));
  return cells.length > 0 && cells.every((cell) => nameOf(cell) === 'TH');
}
