/** How a column stands: words to the left, figures to the right. */
export type Align = 'left' | 'right';

/** Lays rows of cells out in columns for a terminal, two blanks between them, the first row underlined. */
export function table(rows: readonly (readonly string[])[], align: readonly Align[]): string {
  const widths = align.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return align[column] === 'right' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows.map(line);
  return [head, '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...body].join('\n');
}

const PERCENT = 100;

/** A share as a percentage with one decimal. */
export const percent = (share: number) => (share * PERCENT).toFixed(1);

/** A figure between 0 and 1 that is not a share, with three decimals. */
export const figure = (value: number) => value.toFixed(3);
