/** A table of words, parted by white space, as a set. */
export const words = (list: string): ReadonlySet<string> => new Set(wordsIn(list));

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** A table of rows of words, `go went gone goes; get got gotten`. */
export const rowsOf = (table: string): readonly (readonly string[])[] => table.split(';').map(wordsIn);

/**
 * A table of rows of two words, `gen general; lt lieutenant`.
 *
 * @throws RangeError for a row of another length.
 */
export const rowsOfTwo = (table: string): (readonly [string, string])[] =>
  rowsOf(table).map(([first, second, ...others]) => {
    if (first === undefined || second === undefined || others.length > 0)
      throw new RangeError(`expected a row of two words, got one that begins with ${first}`);
    return [first, second];
  });

/**
 * A table of rows of three words, `say says said; tell tells told`.
 *
 * @throws RangeError for a row of another length.
 */
export const rowsOfThree = (table: string): (readonly [string, string, string])[] =>
  rowsOf(table).map(([first, second, third, ...others]) => {
    if (first === undefined || second === undefined || third === undefined || others.length > 0)
      throw new RangeError(`expected a row of three words, got one that begins with ${first}`);
    return [first, second, third];
  });
