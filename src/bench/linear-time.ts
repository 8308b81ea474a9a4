import { cutFurniture } from '../corpus/furniture/cut.js';
import { readArticle } from '../corpus/read-article.js';
import { splitSentences } from '../corpus/splitting/split.js';
import { escapeMarkdown, inlineText } from '../discord/cards/escape.js';
import { tokenize } from '../search/text/tokenize.js';
import type { Clock } from './timer.js';

/** A function over text whose regular expressions and loops must take time linear in its length. */
interface Subject {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

/** Everything that reads text which strangers may have written: articles, and questions. */
const SUBJECTS: readonly Subject[] = [
  { name: 'sentence splitter', run: (text) => splitSentences(text) },
  {
    name: 'furniture rules',
    run: (text) => cutFurniture(text, { start: 0, end: text.length }, { unit: 'paragraph', atEnd: true }),
  },
  { name: 'article reader', run: (text) => readArticle('a.md', `---\noutlet: A\n---\n\n${text}`) },
  { name: 'front matter', run: (text) => readArticle('a.md', `---\noutlet: ${text}\n---\n\nText.`) },
  { name: 'tokenizer', run: (text) => tokenize(text) },
  { name: 'escaper', run: (text) => escapeMarkdown(text) },
  { name: 'escaper of one line', run: (text) => inlineText(text, text.length) },
];

/**
 * Pieces that, repeated, make a pattern with overlapping choices try them all: brackets and marks that open and never
 * close, names and dates that go on and on, white space, and the beginnings of furniture.
 */
const PIECES: readonly string[] = [
  'a',
  ' ',
  '\n',
  ' \n',
  '.',
  '. ',
  'A. ',
  'a.b.',
  'U.S. ',
  '"',
  '“',
  '(',
  '[a](',
  '<@1',
  '<',
  '*',
  '_*',
  '||',
  '`',
  '> ',
  '-# ',
  '1. ',
  '1,',
  '12:',
  "'",
  'a-',
  'A ',
  'Abc ',
  'Abc and ',
  'Abc, ',
  'AFP, ',
  'Reuters/',
  'EPA-EFE/',
  'May 31, 2018 ',
  'Image copyright ',
  'Image caption A',
  'READ: ',
  'Share this ',
  'http://a.',
  'www.',
  'a@b',
  '#a',
  '\u0301',
  '\u{1f600}',
];

/**
 * Length of the text, in UTF-16 code units; growth is measured from here to twice the length. Long enough for anything
 * that is not linear to stand out, short enough that memory does not slow the longer text down by itself.
 */
export const TEXT_LENGTH = 16_000;
/** A time below this many milliseconds says more about the machine: the function is run again until it has passed. */
const MEASURABLE = 10;
/** How often each length is timed; the fastest counts, as the others were disturbed. */
const REPEATS = 3;
/** A ratio above this is measured again before it is believed. */
const SUSPICIOUS = 2.3;
const ATTEMPTS = 4;
/** How many inputs of a function are measured closely: those that took longest for their length. */
const SUSPECTS = 4;

/** The worst input found for one function. */
export interface LinearTimeFigures {
  readonly name: string;
  /** The piece that was repeated. */
  readonly piece: string;
  /** Length in UTF-16 code units. */
  readonly length: number;
  readonly ms: number;
  /** Time at twice the length over time at `length`: 2 is linear, 4 quadratic, 8 cubic. */
  readonly ratio: number;
}

/** What a measurement of growth needs. */
export interface LinearTimeOptions {
  /** Best one of processor time, which other programs on the machine do not lengthen. */
  readonly clock: Clock;
  /** In UTF-16 code units, see {@link TEXT_LENGTH}. */
  readonly length: number;
}

/** The time of one of so many runs in a row, the fastest of some rows. */
function fastest(clock: Clock, work: () => unknown, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const start = clock();
    for (let round = 0; round < rounds; round++) work();
    best = Math.min(best, clock() - start);
  }
  return best / rounds;
}

const textOf = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

function growthOn(
  { name, run }: Subject,
  piece: string,
  { clock, length }: LinearTimeOptions,
): LinearTimeFigures {
  const once = textOf(piece, length);
  const twice = textOf(piece, 2 * length);
  const rounds = Math.ceil(
    MEASURABLE /
      Math.max(
        MEASURABLE / 1_000,
        fastest(clock, () => run(once), 1),
      ),
  );
  let best = { ms: 0, ratio: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < ATTEMPTS && best.ratio > SUSPICIOUS; attempt++) {
    const ms = fastest(clock, () => run(once), rounds);
    const ratio = fastest(clock, () => run(twice), rounds) / ms;
    if (ratio < best.ratio) best = { ms, ratio };
  }
  return { name, piece, length, ...best };
}

/**
 * The inputs that take a function longest, the slowest first. What takes more than linear time is slow at some
 * thousand characters already, so the others need no closer look.
 */
function suspects({ run }: Subject, { clock, length }: LinearTimeOptions): string[] {
  return PIECES.map((piece) => ({ piece, ms: fastest(clock, () => run(textOf(piece, length)), 1) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SUSPECTS)
    .map(({ piece }) => piece);
}

/** How time grows with the length of the worst of many hostile inputs, for each function that reads text. */
export function measureLinearTime(
  options: LinearTimeOptions,
  progress: (line: string) => void,
): LinearTimeFigures[] {
  return SUBJECTS.map((subject) => {
    progress(`linear time: ${subject.name}`);
    return suspects(subject, options)
      .map((piece) => growthOn(subject, piece, options))
      .reduce((worst, figures) => (figures.ratio > worst.ratio ? figures : worst));
  });
}
