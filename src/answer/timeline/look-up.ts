/** As tables have their words. Under the flags `iu` a pattern takes "ſ" for "s"; in capitals both are the same. */
const inSmallLetters = (written: string): string => written.toUpperCase().toLowerCase();

/**
 * What a table has for a word that a pattern found, in whatever case it is written.
 *
 * @param table by words in small letters: the one that the pattern was made from.
 * @throws RangeError where the table does not have the word.
 */
export function lookUp<Value>(table: ReadonlyMap<string, Value>, written: string): Value {
  const value = table.get(inSmallLetters(written));
  if (value === undefined)
    throw new RangeError(`expected one of ${[...table.keys()].join(', ')}, got "${written}"`);
  return value;
}
