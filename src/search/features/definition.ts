import { TokenFlag } from '../index/state.js';
import { WordClass } from '../text/word-classes.js';
import type { Feature, FeatureInput } from './feature.js';

interface Subject {
  /** Places `[first, last]` of the name or noun in the sentence, absolute in the index. */
  readonly first: number;
  readonly last: number;
}

const isDefinition = ({ query }: FeatureInput) =>
  query.question.asks === 'whoIs' || query.question.asks === 'whatIs';

/** The places where all words of the defined name stand together. */
function subjects({ query, evidence }: FeatureInput): Subject[] {
  const { matches } = evidence;
  const words = query.wanted.length;
  const found: Subject[] = [];
  for (let i = 0; i + words <= matches.length; i++) {
    const run = matches.slice(i, i + words);
    const together = run.at(-1)!.at - run[0]!.at <= words + 1;
    if (together && new Set(run.map((match) => match.wanted)).size === words) {
      found.push({ first: evidence.from + run[0]!.at, last: evidence.from + run.at(-1)!.at });
    }
  }
  return found;
}

const bitsAt = ({ index, evidence }: FeatureInput, at: number): number =>
  at < evidence.from || at >= evidence.to ? 0 : index.classes[index.state.tokens[at]!]!;

/** "Kim Yong Chol is a…", "… was the …": a form of to be just after, then an article or a superlative. */
function copulaAfter(input: FeatureInput, { last }: Subject): boolean {
  for (let at = last + 1; at <= last + 3; at++) {
    if ((bitsAt(input, at) & WordClass.copula) === 0) continue;
    const next = bitsAt(input, at + 1) | bitsAt(input, at + 2);
    return (next & (WordClass.article | WordClass.role | WordClass.defining)) !== 0;
  }
  return false;
}

/** "Kim Yong Chol, a close aide…": a comma, then an article or a role. */
function appositionAfter(input: FeatureInput, { last }: Subject): boolean {
  if ((input.index.state.flags[last]! & TokenFlag.comma) === 0) return false;
  const next = bitsAt(input, last + 1) | bitsAt(input, last + 2);
  return (next & (WordClass.article | WordClass.role | WordClass.defining)) !== 0;
}

/** "A former spy chief, Kim Yong Chol…" or "Libyan leader Colonel Gaddafi": a role just before. */
function roleBefore(input: FeatureInput, { first }: Subject): boolean {
  const near = bitsAt(input, first - 1) | bitsAt(input, first - 2);
  return (near & WordClass.role) !== 0;
}

/** Whether a role is asked about, not a name: "who is the mayor of Karlsvik". */
const asksForHolder = ({ query, index }: FeatureInput): boolean =>
  query.question.asks === 'whoIs' &&
  query.wanted.some(({ ids }) => ids.some((id) => (index.classes[id]! & WordClass.role) !== 0));

/** "Mayor of Karlsvik Olle Lind", "the mayor of Karlsvik, Olle Lind" or "Olle Lind, the mayor of Karlsvik". */
function nameBeside({ index, evidence, query }: FeatureInput, { first, last }: Subject): boolean {
  const { tokens, flags } = index.state;
  const isName = (at: number) =>
    at >= evidence.from &&
    at < evidence.to &&
    (flags[at]! & TokenFlag.capital) !== 0 &&
    index.names[tokens[at]!] === 1 &&
    !query.lookup.has(tokens[at]!);
  const comma = (at: number) => at >= evidence.from && (flags[at]! & TokenFlag.comma) !== 0;
  const before = [first - 1, first - 2].some((at) => comma(at) && isName(at));
  return before || isName(last + 1);
}

/** A feature that speaks only where somebody or something is to be defined. */
function definition(name: string, describe: string, holds: (input: FeatureInput) => boolean): Feature {
  return { name, describe, value: (input) => (isDefinition(input) && holds(input) ? 1 : 0) };
}

/** Patterns that say who somebody or what something is. */
export const definitionFeatures: readonly Feature[] = [
  definition('isA', 'says "… is a …" of what is asked about', (input) =>
    subjects(input).some((subject) => copulaAfter(input, subject)),
  ),
  definition('apposition', 'explains the name right after it ("…, a close aide of …")', (input) =>
    subjects(input).some((subject) => appositionAfter(input, subject)),
  ),
  definition('roleBefore', 'gives the role right before the name', (input) =>
    subjects(input).some((subject) => roleBefore(input, subject)),
  ),
  definition(
    'holder',
    'asks who holds a role, and a name stands beside it',
    (input) => asksForHolder(input) && subjects(input).some((subject) => nameBeside(input, subject)),
  ),
  definition('subject', 'begins with what is asked about', (input) =>
    subjects(input).some(({ first }) => first - input.evidence.from <= 2),
  ),
];
