import type { FoundFact } from './fact-names.js';
import { isHost } from './host-name.js';
import { wordCount } from './running-text.js';
import { lettersOf, partsBehind, partsOf, sharedWords } from './same-words.js';

/** Where a page may state its title. */
export interface TitleClues {
  /** Headings of the first level that readers see, in order. */
  readonly headings: readonly string[];
  /** Headings of lower levels; a site may keep the first for its own name. */
  readonly subheadings: readonly string[];
  /** What tags and JSON-LD say, most trusted first. */
  readonly stated: readonly FoundFact[];
  /** `<title>`, which names the outlet and the section too. */
  readonly tab: string | null;
  /** Names of the outlet. */
  readonly outlets: readonly string[];
  readonly host: string | null;
}

/** From this share of common words on, two wordings are one headline. */
const ALIKE = 0.6;
/** The fewest words of a heading that is compared by its words, and of a title whose last part may be cut off. */
const FEWEST_WORDS = 3;
/** A heading is at least so long, as a share of the wording that confirms it. */
const LENGTH = 0.5;

/**
 * The title as readers see it: a heading that another place states as well, in the same or nearly the same words. One
 * place alone is not believed: a heading may be the site's ("Menu"), and JSON-LD may describe another article.
 */
export function pageTitle(clues: TitleClues): FoundFact | null {
  const { tab: wholeTab } = clues;
  const tab = wholeTab === null ? null : withoutOutlet(wholeTab, clues);
  const stated = clues.stated
    .map(({ value, source }) => ({ value: withoutOutlet(value, clues), source }))
    .filter(({ value }) => !isOutlet(value, clues));
  const values = stated.map(({ value }) => value);
  const others = [...values, ...(wholeTab === null || tab === null ? [] : [tab, ...mainParts(wholeTab)])];
  const headings = clues.headings.filter((heading) => !isOutlet(heading, clues));
  const heading = confirmed(headings, others);
  if (heading !== null) return withoutKicker({ value: heading, source: 'h1' }, stated);
  const subheading = clues.subheadings.find(
    (text) =>
      text.split(/\s+/u).length > 1 && !isOutlet(text, clues) && others.some((other) => isSame(text, other)),
  );
  if (subheading !== undefined) return withoutKicker({ value: subheading, source: 'heading' }, stated);
  const agreed = stated.find(({ value }, at) =>
    [...others.filter((_, other) => other !== at), ...headings].some((other) => isSame(value, other)),
  );
  const [only] = headings.length === 1 && stated.length === 0 ? headings : [];
  // Some systems give all pages the same tab, and a short heading may be that of a section.
  if (only && (tab === null || (isShort(tab) && !isShort(only)))) return { value: only, source: 'h1' };
  const first = agreed ?? stated[0];
  if (first) return first;
  return tab === null ? null : { value: withoutSection(tab, clues), source: 'title' };
}

const isShort = (text: string): boolean => text.split(/\s+/u).length < FEWEST_WORDS;

/** The parts of a tab's title that may be the headline: the first, and the longest. The last is the site's name. */
function mainParts(tab: string): string[] {
  const parts = partsOf(tab);
  const [longest] = parts.toSorted((a, b) => b.length - a.length);
  return [...parts.slice(0, 1), ...(longest ? [longest] : [])];
}

const isSame = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b) && lettersOf(a) !== '';

function isAlike(heading: string, other: string): boolean {
  const [a, b] = [lettersOf(heading), lettersOf(other)];
  if (Math.min(a.length, b.length) < LENGTH * Math.max(a.length, b.length)) return false;
  if (a.includes(b) || b.includes(a)) return true;
  return heading.split(/\s+/u).length >= FEWEST_WORDS && sharedWords(heading, other) >= ALIKE;
}

function confirmed(headings: readonly string[], others: readonly string[]): string | null {
  return (
    headings.find((heading) => others.some((other) => isSame(heading, other))) ??
    headings.find((heading) => others.some((other) => isAlike(heading, other))) ??
    null
  );
}

/** A heading may begin with the topic, glued to the headline. Then the headline is what the tags state. */
function withoutKicker(heading: FoundFact, stated: readonly FoundFact[]): FoundFact {
  const letters = lettersOf(heading.value);
  const inner = stated.find(({ value }) => {
    const own = lettersOf(value);
    return own !== letters && letters.endsWith(own) && own.length >= LENGTH * letters.length;
  });
  return inner ?? heading;
}

function isOutlet(part: string, { outlets, host }: TitleClues): boolean {
  const letters = lettersOf(part);
  if (outlets.some((outlet) => lettersOf(outlet) === letters)) return true;
  return host !== null && letters.length > 2 && isHost(part, host);
}

/** A title without the outlet's name, which templates put at either end for tabs. */
function withoutOutlet(title: string, clues: TitleClues): string {
  let text = title;
  for (;;) {
    const parts = partsBehind(text, clues.outlets);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || parts.length < 2) return text;
    if (isOutlet(last, clues)) text = cutEnd(text, last);
    else if (isOutlet(first, clues)) text = cutBeginning(text, first);
    else return text;
  }
}

/** A sign between parts, or a blank. */
const MARK = /[\s|–—·•»«›‹\\/:~_－｜-]/u;

function cutEnd(text: string, part: string): string {
  const rest = text.slice(0, text.lastIndexOf(part));
  let end = rest.length;
  while (end > 0 && MARK.test(rest.charAt(end - 1))) end -= 1;
  return rest.slice(0, end);
}

function cutBeginning(text: string, part: string): string {
  const rest = text.slice(text.indexOf(part) + part.length);
  let start = 0;
  while (start < rest.length && MARK.test(rest.charAt(start))) start += 1;
  return rest.slice(start);
}

/** A tab's title without the section behind a bar. */
function withoutSection(tab: string, clues: TitleClues): string {
  const parts = tab.split(
    / ?[|»] ?|(?<=[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}])[_｜](?=[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}])/u,
  );
  const [first = tab] = parts;
  if (parts.length < 2 || wordCount(first) < FEWEST_WORDS) return tab;
  return withoutOutlet(first, clues);
}
