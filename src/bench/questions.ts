import type { Corpus } from '../corpus/article.js';
import { pick, type Random, randomFrom } from '../evaluation/random.js';
import { COMMON_WORDS } from '../language/en/common-words.js';
import { misspell, vocabulary } from './words.js';

/** Any fixed number serves: the same questions in every run. */
const SEED = 2_014;

/** The longest question that Discord users can type into the command, in UTF-16 code units. */
export const LONGEST_TYPED = 300;

function someWords(random: Random, corpus: Corpus): string[] {
  return pick(random, pick(random, corpus.articles).sentences).text.slice(0, -1).split(' ');
}

/** One question: a question word, then words in a row from a sentence, from a second one if the first is short. */
function question(random: Random, { corpus, words }: { corpus: Corpus; words: number }): string {
  let found: string[] = [];
  while (found.length < words - 1) {
    const more = someWords(random, corpus);
    const from = Math.floor(random() * Math.max(1, more.length - words));
    found = [...found, ...more.slice(from, from + words - 1 - found.length)];
  }
  return `${pick(random, ['Who', 'What', 'When', 'Where', 'Why'])} ${found.join(' ')}?`;
}

/** Questions of exactly `words` words, cut from the sentences of the corpus. */
export function questionsOf(corpus: Corpus, { words, count }: { words: number; count: number }): string[] {
  const random = randomFrom(SEED + words);
  return Array.from({ length: count }, () => question(random, { corpus, words }));
}

/** Different misspelt words: no article holds them, but each has one very like it. */
function misspelt(count: number): string[] {
  const random = randomFrom(SEED);
  return vocabulary(random, COMMON_WORDS.length + count)
    .slice(COMMON_WORDS.length)
    .map((word) => misspell(random, word));
}

/** Questions meant to be slow, by name. */
export function pathologicalQuestions(): { readonly name: string; readonly question: string }[] {
  const wrong = misspelt(300).join(' ');
  return [
    { name: 'commonest words', question: COMMON_WORDS.join(' ').slice(0, LONGEST_TYPED) },
    { name: 'misspelt words', question: wrong.slice(0, LONGEST_TYPED) },
    { name: '300 misspelt words', question: wrong },
    { name: 'one letter repeated', question: 'a'.repeat(LONGEST_TYPED) },
  ];
}
