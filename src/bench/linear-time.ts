import { cutFurniture } from '../corpus/furniture/cut.js';
import { readArticle } from '../corpus/read-article.js';
import { splitSentences } from '../corpus/splitting/split.js';
import { escapeMarkdown, inlineText } from '../discord/escape.js';
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
  { name: 'furniture rules', run: (text) => cutFurniture(text, { start: 0, end: text.length }, 'paragraph') },
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

/** Length that is measured first; doubled until it takes {@link MEASURABLE} ms or reaches the longest. */
const SHORTEST = 4_000;
/** The longest text worth measuring, in UTF-16 code units: a quarter of the largest article that is read. */
export const LONGEST_TEXT = 256_000;
/** A time below this many milliseconds says more about the machine than about the function. */
const MEASURABLE = 4;
/** How often each length is timed; the fastest counts, as the others were disturbed. */
const REPEATS = 3;
/** A ratio above this is measured again before it is believed: collecting garbage at a bad moment doubles a time. */
const SUSPICIOUS = 2.5;
const ATTEMPTS = 4;

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

function fastest(clock: Clock, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const start = clock();
    work();
    best = Math.min(best, clock() - start);
  }
  return best;
}

const textOf = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** What a measurement of growth needs. */
export interface LinearTimeOptions {
  /** Best one of processor time, which other programs on the machine do not lengthen. */
  readonly clock: Clock;
  /** Where doubling the text ends, in UTF-16 code units. */
  readonly longest: number;
}

function growthOn(
  { name, run }: Subject,
  piece: string,
  { clock, longest }: LinearTimeOptions,
): LinearTimeFigures {
  let length = Math.min(SHORTEST, longest);
  let ms = fastest(clock, () => run(textOf(piece, length)));
  while (ms < MEASURABLE && length < longest) {
    length *= 2;
    ms = fastest(clock, () => run(textOf(piece, length)));
  }
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && ratio > SUSPICIOUS; attempt++) {
    const doubled = fastest(clock, () => run(textOf(piece, 2 * length)));
    ms = Math.max(ms, attempt === 0 ? ms : fastest(clock, () => run(textOf(piece, length))));
    ratio = Math.min(ratio, doubled / ms);
  }
  return { name, piece, length, ms, ratio };
}

/** How many inputs of a function are measured closely: those that took longest for their length. */
const SUSPECTS = 4;

/**
 * The inputs that take a function longest, the slowest first. What takes more than linear time is slow at some
 * thousand characters already, so the others need no closer look.
 */
function suspects({ run }: Subject, { clock, longest }: LinearTimeOptions): string[] {
  const length = Math.min(4 * SHORTEST, longest);
  return PIECES.map((piece) => ({ piece, ms: fastest(clock, () => run(textOf(piece, length))) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SUSPECTS)
    .map(({ piece }) => piece);
}

/**
 * How time grows with the length of the worst of many hostile inputs, for each function that reads text. Inputs
 * that stay below {@link MEASURABLE} ms at the greatest length are fast whatever their ratio, and pass.
 */
export function measureLinearTime(
  options: LinearTimeOptions,
  progress: (line: string) => void,
): LinearTimeFigures[] {
  return SUBJECTS.map((subject) => {
    progress(`linear time: ${subject.name}`);
    return suspects(subject, options)
      .map((piece) => growthOn(subject, piece, options))
      .map((figures) =>
        figures.ms < MEASURABLE ? { ...figures, ratio: Math.min(2, figures.ratio) } : figures,
      )
      .reduce((worst, figures) => (figures.ratio > worst.ratio ? figures : worst));
  });
}
