import type { Span } from '../corpus/article.js';

/** What the named groups of a match took. A name with `?` is that of a group that not every match has. */
export type Groups<Name extends string> = {
  readonly [Key in Name as Key extends `${string}?` ? never : Key]: string;
} & {
  readonly [Key in Name as Key extends `${infer Group}?` ? Group : never]?: string;
};

/** One match of a pattern in a text. */
export interface PatternMatch<Name extends string> extends Span {
  readonly written: string;
  readonly groups: Groups<Name>;
}

type Captured = Readonly<Record<string, string | undefined>>;

/**
 * Reads all matches of a pattern, in order: `everyMatch(/(?<day>\d\d?) May(?: (?<year>\d{4}))?/g, 'day', 'year?')`.
 *
 * @param pattern global.
 * @param names all its named groups, with `?` where a match may go without.
 * @throws RangeError at once where the pattern has other groups; when reading, where a match lacks a group without `?`.
 */
export function everyMatch<Name extends string>(
  pattern: RegExp,
  ...names: readonly Name[]
): (text: string) => PatternMatch<Name>[] {
  if (!pattern.global) throw new RangeError(`expected a global pattern, got ${pattern}`);
  const read = matchReader(pattern, names);
  return (text) => {
    const matches: PatternMatch<Name>[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      matches.push(read(match));
    return matches;
  };
}

/** As `everyMatch`: the first match, or null. */
export function firstMatch<Name extends string>(
  pattern: RegExp,
  ...names: readonly Name[]
): (text: string) => PatternMatch<Name> | null {
  const read = matchReader(pattern, names);
  return (text) => {
    const match = pattern.exec(text);
    return match === null ? null : read(match);
  };
}

function matchReader<Name extends string>(
  pattern: RegExp,
  names: readonly Name[],
): (match: RegExpExecArray) => PatternMatch<Name> {
  const declared = names.map((name) => name.replace('?', ''));
  const present = [...pattern.source.matchAll(/\(\?<(\w+)>/g)].map(([, name = '']) => name);
  if (declared.toSorted().join() !== present.toSorted().join())
    throw new RangeError(
      `expected the groups ${declared.join(', ')} in ${pattern}, got ${present.join(', ')}`,
    );
  const always = names.filter((name) => !name.endsWith('?'));
  const isWhole = (groups: Captured): groups is Captured & Groups<Name> =>
    always.every((name) => groups[name] !== undefined);
  return ({ 0: written, index, groups = {} }) => {
    if (!isWhole(groups)) throw new RangeError(`expected the groups ${always.join(', ')} in "${written}"`);
    return { start: index, end: index + written.length, written, groups };
  };
}
