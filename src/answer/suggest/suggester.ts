import { setImmediate } from 'node:timers/promises';
import type { SearchEngine } from '../../search/engine.js';
import { fold } from '../../search/text/fold.js';
import { isStopWord } from '../../search/text/stop-words.js';
import { tokenize } from '../../search/text/tokenize.js';
import type { Suggestion } from '../suggest.js';
import type { Gathered, Named } from './gather.js';

/** Discord's limit for an autocompletion's name and value, in UTF-16 code units. */
const LONGEST = 100;
/** Discord shows at most this many. */
const DEFAULT_LIMIT = 25;
/** The most suggestions that are kept. A look-up reads them all, which takes about a millisecond for this many. */
const MOST_KEPT = 5_000;
/** Suggestions of each kind that are tried on the engine before they are offered, the most mentioned first. */
const MOST_TRIED = 100;

/** The fewest letters of a last word that finds suggestions by itself. Fewer letters are in everything. */
const SHORTEST_HINT = 3;

/** A suggestion, and what it is found by. */
interface IndexedSuggestion extends Suggestion {
  /** Folded words, each with a blank before it, so that " kim" finds the beginnings of words only. */
  readonly words: string;
  readonly weight: number;
}

/** Where offers come from, and what they are tried on. */
export interface SuggestionSource {
  readonly names: () => Promise<Gathered>;
  readonly engine: SearchEngine;
}

/** Offers for what was typed so far, best first. */
export type Suggester = (prefix: string, limit?: number) => Promise<readonly Suggestion[]>;

/**
 * Offers what the articles can answer. What there is to offer is gathered once, on the first call, in time linear
 * in the articles; each look-up after that reads a few thousand short texts.
 */
export function suggester(source: SuggestionSource): Suggester {
  let entries: Promise<readonly IndexedSuggestion[]> | undefined;
  return async (prefix, limit = DEFAULT_LIMIT) => {
    entries ??= buildEntries(source);
    return find(await entries, prefix).slice(0, Math.max(0, limit));
  };
}

function folded(text: string): string {
  return tokenize(text)
    .map(({ raw }) => ` ${fold(raw)}`)
    .join('');
}

/** Their own questions first, then people and places by how often they are named. */
const KIND_WEIGHT = { question: 2, person: 1, place: 0 } as const;

async function buildEntries({ names, engine }: SuggestionSource): Promise<IndexedSuggestion[]> {
  const { people, places, questions } = await names();
  const byMentions = (a: Named, b: Named) => b.mentions - a.mentions;
  const described = people.filter((person) => person.described).sort(byMentions);
  const others = people.filter((person) => !person.described).sort(byMentions);
  const asked = described.map(
    ({ name, mentions }): Offer => ({ text: `Who is ${name}?`, kind: 'question', about: name, mentions }),
  );
  const own = questions.map((text): Offer => ({ text, kind: 'question', mentions: 1 }));
  const offers = [
    ...(await answerable(engine, own)),
    ...(await answerable(engine, asked)),
    // Beyond those tried, a description in the articles is reason enough.
    ...asked.slice(MOST_TRIED),
    ...(await answerable(engine, named(others, 'person'))),
    ...(await answerable(engine, named([...places].sort(byMentions), 'place'))),
  ];
  const once = new Map<string, IndexedSuggestion>();
  for (const { mentions, ...offer } of offers) {
    const { text, kind } = offer;
    const words = folded(text);
    const entry = { ...offer, words, weight: KIND_WEIGHT[kind] + Math.log2(1 + mentions) };
    if (text.length <= LONGEST && (once.get(words)?.weight ?? -1) < entry.weight) once.set(words, entry);
  }
  return [...once.values()]
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_KEPT);
}

interface Offer extends Suggestion {
  readonly mentions: number;
}

function named(names: readonly Named[], kind: 'person' | 'place'): Offer[] {
  return names.map(({ name, mentions }) => ({ text: name, kind, mentions }));
}

/**
 * Of the first offers, those that the articles answer. They come from the articles' own descriptions. So it is enough
 * that the first sentence is near and lacks nothing: without the models few are asserted.
 */
async function answerable(engine: SearchEngine, offers: readonly Offer[]): Promise<Offer[]> {
  const answered: Offer[] = [];
  for (const offer of offers.slice(0, MOST_TRIED)) {
    await setImmediate();
    const ranking = await engine.search(offer.text, { limit: 1 });
    if (ranking.outcome !== 'silent' && ranking.lacks === null) answered.push(offer);
  }
  return answered;
}

/** How well an entry fits what was typed; 0 is best, null not at all. */
type Fit = (entry: IndexedSuggestion) => number | null;

function find(entries: readonly IndexedSuggestion[], prefix: string): Suggestion[] {
  const typed = folded(prefix);
  if (typed === '') return entries.map(plain);
  const content = typed.split(' ').filter((word) => word !== '' && !isStopWord(word));
  const whole: Fit = ({ words }) =>
    words.startsWith(typed) ? 0 : words.includes(typed) ? 1 : words.includes(typed.trimStart()) ? 2 : null;
  const everyWord: Fit = ({ words }) => (content.every((word) => words.includes(` ${word}`)) ? 3 : null);
  const last = content.at(-1) ?? '';
  const lastWord: Fit = ({ words }) => (words.includes(` ${last}`) ? 4 : null);
  const fits = [
    whole,
    ...(last === '' ? [] : [everyWord]),
    ...(last.length < SHORTEST_HINT ? [] : [lastWord]),
  ];
  for (const narrow of [fits.slice(0, 2), fits.slice(2)]) {
    const found = entries.flatMap((entry) => {
      const fit = narrow.map((each) => each(entry)).find((value) => value !== null);
      return fit === undefined || fit === null ? [] : [{ entry, fit }];
    });
    // Entries come by weight, and sorting keeps the order of equals.
    if (found.length > 0) return found.sort((a, b) => a.fit - b.fit).map(({ entry }) => plain(entry));
  }
  return [];
}

function plain({ words: _words, weight: _weight, ...suggestion }: IndexedSuggestion): Suggestion {
  return suggestion;
}
