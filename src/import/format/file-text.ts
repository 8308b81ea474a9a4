import { stringify } from 'yaml';
import { FACT_NAMES, type FactName, type FoundFacts } from '../page/fact-names.js';
import { foldLine } from './body.js';

/** The order in which facts stand in a file: what people look for first. */
const ORDER: readonly FactName[] = ['outlet', 'title', 'date', 'url', 'author', 'language'];

/** What one file is to say. */
export interface FileContent {
  readonly facts: FoundFacts;
  /** Anything a moderator wrote down before; kept when an article is replaced. */
  readonly note?: string | null;
  readonly body: string;
}

/**
 * The text of an article file: front matter, with where each fact came from, and the body as given. Any text is safe
 * as a fact: the YAML library quotes it. Reading it back gives the same facts (`tests/import/format.test.ts`).
 */
export function toFileText({ facts, note, body }: FileContent): string {
  const known = ORDER.flatMap((name) => {
    const fact = facts[name];
    return fact === undefined ? [] : [{ name, fact }];
  });
  const frontMatter = {
    ...Object.fromEntries(known.map(({ name, fact }) => [name, foldLine(fact.value)])),
    ...(note ? { note: foldLine(note) } : {}),
    provenance: Object.fromEntries(known.map(({ name, fact }) => [name, foldLine(fact.source)])),
  };
  // No line is folded: people read and compare the front matter line by line.
  return `---\n${stringify(frontMatter, { lineWidth: 0, schema: 'core' })}---\n${body}`;
}

/** The facts of a, completed by those of b. */
export function completeFacts(a: FoundFacts, b: FoundFacts): FoundFacts {
  return Object.fromEntries(
    FACT_NAMES.flatMap((name) => {
      const fact = a[name] ?? b[name];
      return fact === undefined ? [] : [[name, fact]];
    }),
  );
}
