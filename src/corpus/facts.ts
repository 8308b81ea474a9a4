import { closest, distance } from 'fastest-levenshtein';
import type { Facts, Problem } from './article.js';
import { FACT_KEYS, FACT_SCHEMAS, type FactKey, isFactKey, mostOf } from './fact-schemas.js';
import type { FrontMatterEntry } from './front-matter.js';
import { problem } from './problems.js';

/** What came instead: its type where that is wrong, else the value, shortened. */
function described(value: unknown): { readonly kind: string; readonly value: string } {
  if (value === null) return { kind: 'nothing', value: '' };
  if (typeof value === 'string')
    return value.trim() === ''
      ? { kind: 'empty', value }
      : { kind: 'text', value: JSON.stringify(value.slice(0, 80)) };
  if (typeof value === 'number' || typeof value === 'boolean')
    return { kind: typeof value, value: String(value) };
  return { kind: 'structure', value: '' };
}

/** A key that is not known is most likely misspelt: says which one was meant. */
function unknownKey(key: string): Problem['values'] {
  const near = closest(key.toLowerCase(), FACT_KEYS);
  return {
    keys: FACT_KEYS.join(', '),
    near: distance(key.toLowerCase(), near) <= 2 ? near : 'none',
    key: JSON.stringify(key.slice(0, 80)),
  };
}

/**
 * The facts of a front matter, and everything wrong with them.
 *
 * @param lineOf gives the line in the file for an offset in the YAML.
 */
export function readFacts(
  facts: readonly FrontMatterEntry[],
  article: string,
  lineOf: (at: number) => number,
): { facts: Facts; problems: Problem[] } {
  const problems: Problem[] = [];
  const known = new Map<FactKey, string>();
  for (const { key, value, at } of facts) {
    const place = { article, line: lineOf(at) };
    if (!isFactKey(key)) {
      problems.push(problem({ ...place, severity: 'warning' }, 'unknown-key', unknownKey(key)));
      continue;
    }
    const absent = value === null || (typeof value === 'string' && value.trim() === '');
    if (absent && key !== 'outlet') continue;
    const parsed = FACT_SCHEMAS[key].safeParse(value);
    if (parsed.success) {
      if (typeof parsed.data === 'string') known.set(key, parsed.data);
      continue;
    }
    const code = key === 'outlet' && absent ? 'missing-outlet' : (`bad-${key}` as const);
    const fault = parsed.error.issues[0]?.message ?? 'form';
    problems.push(problem(place, code, { ...described(value), fault, most: mostOf(key) }));
  }
  if (!facts.some(({ key }) => key === 'outlet'))
    problems.push(problem({ article, line: 1 }, 'missing-outlet', { kind: 'missing' }));
  const get = (key: FactKey): string | null => known.get(key) ?? null;
  return {
    facts: {
      outlet: get('outlet') ?? '',
      title: get('title'),
      date: get('date'),
      url: get('url'),
      note: get('note'),
      author: get('author'),
      language: get('language'),
    },
    problems,
  };
}
