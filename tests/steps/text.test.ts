import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDue } from '../nightly/long-tests.js';
import { countEach, countSteps } from './count-steps.js';
import { joined, PIECES, repeated } from './pieces.js';

// Imported after the counter, because what was compiled before is not counted block by block.
const { readArticle } = await import('../../src/corpus/read-article.js');
const { splitSentences } = await import('../../src/corpus/splitting/split.js');
const { cutFurniture } = await import('../../src/corpus/furniture/cut.js');
const { findingsIn } = await import('../../src/corpus/furniture/findings.js');
const { tokenize } = await import('../../src/search/text/tokenize.js');
const { Analyzer } = await import('../../src/search/text/analyze.js');
const { toState } = await import('../../src/search/build.js');
const { prepare, readQuestion } = await import('../../src/search/prepare.js');
const { writtenOut } = await import('../../src/search/question/as-typed.js');
const { parseQuestion } = await import('../../src/search/question/parse.js');
const { carrySpans, foldText } = await import('../../src/answer/fold.js');
const { plainText } = await import('../../src/answer/claims/plain-text.js');
const { findClaims } = await import('../../src/answer/claims/find-claims.js');
const { copyWords } = await import('../../src/answer/copies/words.js');
const { capitalRuns } = await import('../../src/answer/suggest/capital-runs.js');
const { personIn } = await import('../../src/answer/suggest/people.js');
const { whenQuestion } = await import('../../src/answer/suggest/when-questions.js');
const { findDates } = await import('../../src/answer/timeline/find-dates.js');
const { packDates } = await import('../../src/answer/timeline/packed-dates.js');
const { datesOfArticle } = await import('../../src/story/local.js');
const { escapeMarkdown, inlineText } = await import('../../src/discord/cards/escape.js');

const analyzer = new Analyzer();
const everyTenth = ({ length }: string) =>
  Array.from({ length: Math.floor(length / 10) }, (_, at) => ({ start: at * 10, end: at * 10 + 5 }));

function articleOf(body: string) {
  const read = readArticle('a.md', `---\noutlet: A\ndate: 2018-05-31\n---\nThe bridge opened.\n${body}`);
  if (read.kind !== 'article') throw new Error('expected an article');
  return read.article;
}

const corpus = {
  articles: [articleOf('A sea wall broke after the air strike. The lighthouse was seen by the president.')],
};
const prepared = prepare(corpus, toState(corpus));

/**
 * Everything in the core that reads a text of any length that strangers may have written. What looks at one sentence
 * alone may look at it more than once, because no sentence is longer than `LONGEST_SENTENCE`: it is counted with the
 * article that it stands in.
 */
const SUBJECTS: Readonly<Record<string, (text: string) => unknown>> = {
  'an article': articleOf,
  'an article, its warnings and its dates': (text) => {
    const article = articleOf(text);
    return [findingsIn(article), packDates([article], datesOfArticle)];
  },
  'front matter': (text) => readArticle('a.md', `---\n${text}\n---\nThe bridge opened.`),
  'a fact': (text) => readArticle('a.md', `---\noutlet: ${text}\n---\nThe bridge opened.`),
  splitSentences: (text) => splitSentences(text),
  'splitSentences, wrapped': (text) => splitSentences(text, { newline: 'wrap' }),
  cutFurniture: (text) =>
    cutFurniture(text, { start: 0, end: text.length }, { unit: 'paragraph', atEnd: true }),
  tokenize,
  'Analyzer.analyze': (text) => analyzer.analyze(text),
  writtenOut,
  'a question, so many words of which are in the articles': (text) => readQuestion(prepared, text),
  parseQuestion: (text) => parseQuestion(text, analyzer),
  foldText,
  carrySpans: (text) => carrySpans(everyTenth(text), text, text.toUpperCase()),
  copyWords: (text) => copyWords(text, analyzer),
  plainText,
  findClaims: (text) => findClaims(text, analyzer),
  'names in a text': (text) => {
    const terms = analyzer.analyze(text);
    return capitalRuns(text, terms).map((run) => personIn(text, terms, run));
  },
  whenQuestion: (text) => whenQuestion(text, () => findDates(text).length > 0),
  escapeMarkdown: (text) => escapeMarkdown(text, everyTenth(text)),
  inlineText: (text) => inlineText(text, text.length),
};

const LENGTH = 3_000;
/**
 * For four times the text: 4 is linear, 16 quadratic. The rest is room for what is done once for each text, and for
 * pieces that are cut in two.
 */
const MOST = 5;

/** How many times the steps four times the text takes, for each piece that it may be made of. */
async function growth(run: (text: string) => unknown, pieces: readonly string[]): Promise<number[]> {
  const works = pieces.flatMap((piece) =>
    [LENGTH, 4 * LENGTH].map((length) => () => run(repeated(piece, length))),
  );
  const steps = await countEach(works);
  return pieces.map((_, at) => (steps[2 * at + 1] ?? Number.NaN) / (steps[2 * at] ?? Number.NaN));
}

const isLinear = (ratio: number): boolean => ratio <= MOST;

const due = isDue('steps-of-a-text');

describe.skipIf(!due)('the steps that a text takes grow with its length, and no faster', () => {
  test.each(Object.entries(SUBJECTS))('%s', async (_name, run) => {
    await countSteps(() => run('A first text. ')); // what is made once for the whole program
    const ratios = await growth(run, PIECES);
    expect(PIECES.filter((_, at) => !isLinear(ratios[at] ?? Number.NaN))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(joined, async (piece) => {
        expect(await growth(run, [piece])).toSatisfy(([ratio = Number.NaN]: number[]) => isLinear(ratio));
      }),
      { numRuns: 15 },
    );
  });
});

test('a scan within a scan is seen, in blocks of code and in what the language does by itself', async () => {
  const { nested, sliced } = await import('./quadratic.js');
  for (const slow of [nested, sliced]) {
    const [ratio] = await growth(slow, ['a']);
    expect(ratio).toBeGreaterThan(15);
  }
});

test('the same work takes the same steps again', async () => {
  const work = () => articleOf('The harbour froze on 5 January 2018. '.repeat(20));
  await countSteps(work);
  const first = await countSteps(work);
  expect(first).toBeGreaterThan(1_000);
  expect(await countSteps(work)).toBe(first);
});
