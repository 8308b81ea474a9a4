import { expect, test } from 'vitest';
import { sentencesOf, unmark } from './marked.js';

/** What the rules get wrong, and why. If a row fails, the rule was mended: move the row to the press cases. */
const LIMITS: readonly { limit: string; now: string; language?: string }[] = [
  {
    limit: 'an abbreviation ends the sentence before a name, and nothing but meaning says so',
    now: 'He flew back to the U.S. Trump stayed in Singapore.',
  },
  {
    limit: 'the same for companies',
    now: 'He works for News Corp. Times change.',
  },
  {
    limit: 'the same for streets, before a word that begins no sentence on the list',
    now: 'The vigil starts at the church on Main St. Bring a candle.',
  },
  {
    limit: 'a quotation that breaks off at a dash',
    now: '"If only I had —" He stopped and wiped his eyes.',
  },
  {
    limit: 'a surname that is a letter, before a word that begins sentences',
    now: 'Police named him as Josef K. | On Trial magazine wrote about him.',
  },
  {
    limit: 'a sentence that begins in lower case',
    now: 'He left. the crowd stayed.',
  },
  {
    limit: 'sentences stuck together where the first ends in a domain-like word',
    now: 'He praised Will.||The Voice is his show.',
  },
  {
    limit: 'an exclamation inside a title without quotation marks',
    now: 'They played Airplane! | The Sequel at noon.',
  },
  {
    limit: 'three full stops before I are read as a pause',
    now: 'He looked away... I left the room.',
  },
  {
    limit: 'sentences stuck together at three full stops are read as a pause',
    now: 'He looked away...She left.',
  },
  {
    limit: 'a sentence that begins with a number right after an abbreviation that takes one',
    now: 'They met on the 5th of Jan. 12 people came.',
  },
  {
    limit: 'a surname cut to a letter, before a name',
    now: 'The suspect was named as Dmitri K. Bremen is where he was found.',
  },
  {
    limit: 'an acronym with full stops, before a noun with a capital that is no plural of people',
    now: 'He joined the F.B.I. Congress was not told.',
  },
  {
    limit: 'an initial or the pronoun, after a sentence in brackets without a capital',
    now: 'He said (it was late.) | I should go.',
  },
  {
    limit: 'a title at the end',
    now: 'Call me Mr. Nobody does.',
  },
  {
    limit: 'a unit that is a letter',
    now: 'It cost 50 c. It was worth it.',
  },
  {
    limit: 'the Greek question mark is a semicolon',
    now: 'Πού είναι; Δεν ξέρω.',
    language: 'el',
  },
  {
    limit: 'an omission mark in scripts without spaces is read as a pause',
    now: '彼女は笑った…そして去った。',
    language: 'ja',
  },
];

test.each(LIMITS)('known limit: $limit', ({ now, language }) => {
  const { text, sentences } = unmark(now);
  expect(sentencesOf(text, { language })).toEqual(sentences);
});
