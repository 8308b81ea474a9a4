import { BEFORE_TITLES, NO_PERSON, PERSON_VERBS } from '../../language/en/names.js';
import { HONORIFICS, ROLES, TITLE_WORDS } from '../../language/en/titles.js';
import type { Term } from '../../search/text/analyze.js';
import type { CapitalRun } from './capital-runs.js';

/** A run of capitals read as a person's name. */
export interface PersonMention {
  /** Where the name stands among the run's terms, `[from, to)`, without titles. */
  readonly from: number;
  readonly to: number;
  /** True where the sentence says who it is: "Kim Yong Chol, a close aide to ...", "Foreign Minister Sergei Lavrov". */
  readonly described: boolean;
}

/** The fewest and the most words of a name. A surname alone may be that of several people. */
const SHORTEST = 2;
const LONGEST = 4;
/** Words after "NAME, a ..." in which the role is looked for. */
const ROLE_REACH = 8;

/**
 * Reads a run as a person's name if the sentence shows that it is: a title before it, a role in apposition, "is
 * a ...", "who", or a verb of saying. Null where nothing shows it, or where a word of it names something else.
 */
export function personIn(text: string, terms: readonly Term[], run: CapitalRun): PersonMention | null {
  const from = nameStart(run.terms);
  const to = run.terms.length;
  const name = run.terms.slice(from);
  // "the Great Awakening": after "the", only a name with a title is a person's.
  if (from === 0 && terms[run.at - 1]?.word === 'the') return null;
  if (name.length < SHORTEST || name.length > LONGEST) return null;
  if (name.some(({ word, number }) => NO_PERSON.has(word) || number || word.length < 2)) return null;
  const described = isDescribed(text, terms, run);
  const titled = run.terms.slice(0, from).some(isTitle) || isTitle(terms[run.at - 1]);
  const verb = terms[run.at + to];
  const acts = verb !== undefined && PERSON_VERBS.has(verb.word);
  const addressed = HONORIFICS.has(run.terms[from - 1]?.word ?? '');
  return described || titled || acts ? { from, to, described: described || (titled && !addressed) } : null;
}

function isTitle(term: Term | undefined): boolean {
  return term !== undefined && TITLE_WORDS.has(term.word);
}

/** Where the name begins behind "US Secretary of State", "Former Libyan leader Colonel". */
function nameStart(terms: readonly Term[]): number {
  let from = 0;
  for (const [index, { word }] of terms.entries()) {
    const office = word === 'of' ? 2 : 1;
    if (TITLE_WORDS.has(word) || word === 'of' || (from === index && BEFORE_TITLES.has(word)))
      from = index + office;
  }
  return from;
}

function isDescribed(text: string, terms: readonly Term[], run: CapitalRun): boolean {
  const end = run.at + run.terms.length;
  const word = (index: number) => terms[index]?.word ?? '';
  /** What stands between a term and the one before it. */
  const gapBefore = (index: number) => text.slice(terms[index - 1]?.end, terms[index]?.start);
  const role = (from: number) => terms.slice(from, from + ROLE_REACH).some((term) => ROLES.has(term.word));
  const [gap, next] = [gapBefore(end), word(end)];
  // "Kim Yong Chol, a close aide to"; "Kim, the deputy leader of"; "Joe Smith, who"
  if (/^,\s$/.test(gap) && /^(?:a|an|the|one|his|her)$/.test(next)) return role(end + 1);
  if (/^,?\s$/.test(gap) && next === 'who') return true;
  // "Kim Yong Chol is the most senior", "He is" is nobody's name
  if (gap === ' ' && /^(?:is|was)$/.test(next) && /^(?:a|an|the|among|one)$/.test(word(end + 1)))
    return role(end + 2);
  // "A former North Korean spy chief, Kim Yong Chol is"
  return /^,\s$/.test(gapBefore(run.at)) && ROLES.has(word(run.at - 1)) && /^(?:a|an|the)$/.test(word(0));
}
