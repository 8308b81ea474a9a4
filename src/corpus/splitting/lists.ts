import { patternSource } from '../../language/pattern-source.js';

/** The marker of one item of a list that runs on in one paragraph. */
interface Marker {
  readonly at: number;
  /** How it is written, without its number: `1.`, `1)`, `1.)`, `a.`, `a)`, `(a)`, `i.`, `I.`, or the bullet. */
  readonly style: string;
  /** Its number, from 1. 0 for a bullet. */
  readonly ordinal: number;
  /** Whether the item begins with a capital. */
  readonly capital: boolean;
}

const BULLETS = '•⁃◦‣▪●';
const MARKER = new RegExp(
  patternSource`
    (?<=^|\s)(?:([•⁃◦‣▪●])\s*(?:\d{1,3}[.)])?
      |(\()?(\d{1,3}|[ivx]{1,5}|[IVX]{1,5}|[a-z])(\.\)|[.)])(?=\s+["'“‘]?(\p{L}|\d)))
  `,
  'gu',
);
/** What may stand before the first marker when it does not begin the paragraph: "He asked: 1) who 2) when". */
const LEADS_IN = /[:.!?;]["'”’)]?\s*$/;

/**
 * Where the items of a list begin that runs on in one paragraph: "1. The first item 2. The second item", "• One •
 * Two". Numbers and letters are markers only if the first of them begins the paragraph or follows a colon, all are
 * written alike, and they count up by one. So "the 2. Bundesliga" is none. Linear.
 */
export function listItems(text: string, from: number, to: number): readonly number[] {
  const paragraph = text.slice(from, to);
  if (!/(?:^|\s)(?:[•⁃◦‣▪●]|\(?(?:\d{1,3}|[ivx]{1,5}|[IVX]{1,5}|[a-z])[.)])/.test(paragraph)) return [];
  const markers = readMarkers(paragraph);
  const starts = [...bulletStarts(paragraph, markers), ...countedStarts(paragraph, markers)];
  return starts.map((at) => from + at).sort((a, b) => a - b);
}

function readMarkers(paragraph: string): Marker[] {
  return [...paragraph.matchAll(MARKER)].flatMap((match) => {
    const [, bullet, bracket = '', count = '', mark = '', first = ''] = match;
    if (bullet !== undefined) return [{ at: match.index, style: bullet, ordinal: 0, capital: true }];
    const capital = /\p{Lu}/u.test(first);
    return readings(count).map(([sort, ordinal]) => ({
      at: match.index,
      style: `${bracket}${sort}${mark}`,
      ordinal,
      capital,
    }));
  });
}

/** The numbers that a marker can stand for: "i" is the ninth letter and the first Roman numeral. */
function readings(count: string): (readonly [sort: string, ordinal: number])[] {
  if (/^\d/.test(count)) return [['1', Number(count)]];
  const letter = /^[a-z]$/.test(count) ? [['a', count.charCodeAt(0) - 96] as const] : [];
  const roman = ROMAN.indexOf(count.toLowerCase());
  if (roman < 0) return letter;
  return [...letter, [count === count.toLowerCase() ? 'i' : 'I', roman + 1]];
}

/** The Roman numerals. No list in prose counts further. */
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

function bulletStarts(paragraph: string, markers: readonly Marker[]): number[] {
  const bullets = markers.filter(({ style }) => BULLETS.includes(style));
  const first = bullets[0];
  if (first === undefined) return [];
  if (first.at > 0 && !LEADS_IN.test(paragraph.slice(Math.max(0, first.at - 6), first.at))) return [];
  return bullets.filter(({ style }) => style === first.style).map(({ at }) => at);
}

function countedStarts(paragraph: string, markers: readonly Marker[]): number[] {
  const counted = markers.filter(({ ordinal }) => ordinal > 0);
  const first = counted.findIndex((marker) => mayBeFirst(paragraph, marker));
  const at = counted[first]?.at;
  // Both readings of a first "i." are tried.
  const tried = counted.slice(first, first + 2).filter((marker) => marker.at === at);
  return tried.map((marker) => startsFrom(marker, counted)).find((starts) => starts.length > 1) ?? [];
}

function mayBeFirst(paragraph: string, { at, style, ordinal, capital }: Marker): boolean {
  return at === 0 || (ordinal === 1 && capital && !style.startsWith('(') && isLedIn(paragraph, at));
}

/** The markers that count up by one from the first and are written like it. */
function startsFrom(first: Marker, counted: readonly Marker[]): number[] {
  const starts: number[] = [];
  let expected = first.ordinal;
  for (const { at, style, ordinal, capital } of counted) {
    if (first.at > 0 && !capital) continue;
    if (at < first.at || style !== first.style || ordinal !== expected) continue;
    starts.push(at);
    expected += 1;
  }
  return starts;
}

function isLedIn(paragraph: string, at: number): boolean {
  return /:\s*$/.test(paragraph.slice(Math.max(0, at - 4), at));
}
