import type { Article, Corpus, Sentence } from '../corpus/article.js';
import { type Random, randomFrom } from '../evaluation/random.js';
import { madeUpNames, vocabulary } from './words.js';
import { zipf } from './zipf.js';

/** Different words that may occur. A corpus of a million sentences uses nearly all of them, as real archives do. */
const VOCABULARY = 200_000;
/** Different people that may be named. */
const PEOPLE = 20_000;
/** The shares of words that are names of people and that are numbers: about those of news text. */
const NAME_SHARE = 0.03;
const NUMBER_SHARE = 0.02;
/** Words in a sentence, log-normal as in news text: the median, the spread of the logarithm, and bounds. */
const LENGTH = { median: 20, spread: 0.45, least: 4, most: 60 };
/** Sentences in a paragraph and in an article, at most. */
const PARAGRAPH = 3;
const ARTICLE = 25;

/** Any fixed number serves: the corpus of one size is the same in every run. */
const SEED = 1_953;

/** What generated text is made from. */
interface TextSource {
  readonly random: Random;
  readonly word: () => string;
  readonly name: () => string;
}

/** One draw from the normal distribution (Box and Muller 1958). */
const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function sentenceText({ random, word, name }: TextSource): string {
  const length = LENGTH.median * Math.exp(LENGTH.spread * normal(random));
  const words = Math.round(Math.min(LENGTH.most, Math.max(LENGTH.least, length)));
  let text = '';
  for (let index = 0; index < words; index++) {
    const draw = random();
    const next =
      draw < NAME_SHARE
        ? name()
        : draw < NAME_SHARE + NUMBER_SHARE
          ? String(Math.floor(10 ** (4 * random())))
          : word();
    text += index === 0 ? next.charAt(0).toUpperCase() + next.slice(1) : ` ${next}`;
  }
  return `${text}.`;
}

function article(source: TextSource, { number, length }: { number: number; length: number }): Article {
  const sentences: Sentence[] = [];
  let text = '';
  for (let index = 0; index < length; index++) {
    const own = sentenceText(source);
    const newParagraph = index % PARAGRAPH === 0;
    if (index > 0) text += newParagraph ? '\n\n' : ' ';
    const start = text.length;
    text += own;
    const paragraph = Math.floor(index / PARAGRAPH);
    sentences.push({ kind: 'body', text: own, paragraph, start, end: text.length });
  }
  return {
    path: `${String(number).padStart(6, '0')}.md`,
    text,
    bodyStart: 0,
    sentences,
    leftOut: [],
    outlet: `Outlet ${number % 40}`,
    title: `${source.name()} ${source.word()} ${source.word()} ${source.word()}`,
    date: null,
    url: null,
    note: null,
    author: null,
    language: 'en',
  };
}

/**
 * A corpus of exactly `size` sentences, always the same for one size, whose word frequencies, sentence lengths,
 * names and numbers are those of news text. Linear in `size`.
 */
export function generateCorpus(size: number): Corpus {
  const random = randomFrom(SEED);
  const words = vocabulary(random, VOCABULARY);
  const people = madeUpNames(random, PEOPLE);
  const wordRank = zipf(random, words.length);
  const nameRank = zipf(random, people.length);
  const source = { random, word: () => words[wordRank()] ?? '', name: () => people[nameRank()] ?? '' };
  const articles: Article[] = [];
  for (let made = 0; made < size; made += ARTICLE) {
    articles.push(article(source, { number: articles.length, length: Math.min(ARTICLE, size - made) }));
  }
  return { articles };
}
