import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toState } from '../../src/search/build.js';
import { FEATURES } from '../../src/search/features/all.js';
import { prepare, readQuestion } from '../../src/search/prepare.js';
import { featuresOf } from '../../src/search/rank.js';
import { tinyCorpus } from './tiny-corpus.js';

const corpus = tinyCorpus({
  title: 'Storm over Karlsvik harbour',
  text: `
    # The mayor's plan
    Mayor Olle Lind leads the council of Karlsvik.
    He is a former pilot.
    Some ninety boats sank in the harbour on Friday.
    Will the harbour be rebuilt?
    Lind, a baker by trade, told "Gazette readers" to wait because money is short.
    The repair took 12 hours and cost $5 million at Norrby.
    ! A photo showed the harbour.
    Norrby is a village.
    Divers who purchased harbour lamps dined on herring and potatoes.
    Nina Falk, 54, and her harbour crew slept in the school gym.`,
});
const prepared = prepare(corpus, toState(corpus));

/** A feature's value for the sentence that contains some words. */
function value(feature: string, question: string, words: string): number {
  const query = readQuestion(prepared, question);
  const wanted = FEATURES.filter((each) => each.name === feature);
  expect(wanted.map((each) => each.name)).toEqual([feature]);
  const { articleOf, sentenceOf } = prepared.index.state;
  const found = featuresOf(query, prepared, wanted).find(({ sentence }) =>
    corpus.articles[articleOf[sentence]!]!.sentences[sentenceOf[sentence]!]!.text.includes(words),
  );
  return found?.values[0] ?? Number.NaN;
}

test.each([
  // feature, question, a sentence with more of it, one with less
  ['coverageSquared', 'Did boats sink in the harbour?', 'ninety boats', 'A photo'],
  ['beforePronoun', 'Who leads the council of Karlsvik?', 'He is a former', 'ninety boats'],
  ['withTitle', 'Is Olle Lind a pilot?', 'He is a former', 'ninety boats'],
  ['derived', 'Who is the leader of the council?', 'leads the council', 'ninety boats'],
  ['synonyms', 'Who bought the harbour?', 'Divers who', 'ninety boats'],
  ['kinds', 'Who eats at the harbour?', 'Divers who', 'ninety boats'],
  ['meaning', 'Who cooks at the harbour?', 'Divers who', 'ninety boats'],
  ['gist', 'Who cooks food in Norrby?', 'Divers who', 'ninety boats'],
  ['numberMissing', 'Were there 90 boats in the harbour?', 'A photo', 'ninety boats'],
  ['nearPairs', 'harbour boats sank', 'ninety boats', 'A photo'],
  ['longestRun', 'Did boats sink in the harbour on Friday?', 'ninety boats', 'A photo'],
  ['smallWords', 'What sank in the harbour?', 'ninety boats', 'A photo'],
  ['fitsWho', 'Who saw the harbour?', 'Lind, a baker', 'A photo'],
  ['fitsWhen', 'When did boats sink in the harbour?', 'ninety boats', 'A photo'],
  ['fitsWhere', 'Where was the repair of the harbour?', 'The repair', 'ninety boats'],
  ['fitsWhere', 'Where in the harbour did they sleep?', 'the school gym', 'Divers who'],
  ['fitsHowLong', 'How old is the captain of the harbour?', 'Nina Falk, 54', 'ninety boats'],
  ['fitsHowMany', 'How much did the repair of the harbour cost?', 'The repair', 'A photo'],
  ['fitsHowLong', 'How long did the repair of the harbour take?', 'The repair', 'ninety boats'],
  ['fitsWhy', 'Why should readers of the harbour wait?', 'Lind, a baker', 'A photo'],
  ['fitsSaid', 'What did Lind tell readers about the harbour?', 'Lind, a baker', 'A photo'],
  ['counted', 'How many boats sank in the harbour?', 'ninety boats', 'The repair'],
  ['answerNear', 'When did boats sink in the harbour?', 'ninety boats', 'A photo'],
  ['isA', 'What is Norrby?', 'Norrby is a', 'The repair'],
  ['apposition', 'Who is Lind?', 'Lind, a baker', 'leads the council'],
  ['roleBefore', 'Who is Olle Lind?', 'leads the council', 'Lind, a baker'],
  ['holder', 'Who is the mayor?', 'leads the council', 'ninety boats'],
  ['subject', 'Who is Lind?', 'Lind, a baker', 'ninety boats'],
  ['length', 'harbour', 'ninety boats', 'A photo'],
  ['caption', 'harbour', 'A photo', 'ninety boats'],
  ['asks', 'Is the harbour rebuilt?', 'Will the harbour', 'ninety boats'],
])('%s: "%s" gives "%s" more than "%s"', (feature, question, more, less) => {
  expect(value(feature, question, more)).toBeGreaterThan(value(feature, question, less));
});

test('what title and heading hold counts for every sentence below them', () => {
  expect(value('title', 'storm boats', 'ninety boats')).toBeGreaterThan(0);
  expect(value('withTitle', 'storm boats', 'ninety boats')).toBe(1);
  expect(value('withTitle', "the mayor's plan for boats", 'ninety boats')).toBe(1);
});

test('what is missing around a sentence is a fault of it, what its passage holds is none', () => {
  expect(value('missingAround', 'Did boats sink at Vinga?', 'ninety boats')).toBe(1);
  expect(value('missingAround', 'Did boats sink in the harbour?', 'ninety boats')).toBe(0);
  expect(value('nameMissingAround', 'Did boats sink at Vinga in Karlsvik?', 'ninety boats')).toBe(0.5);
  expect(value('nameMissingAround', 'Did boats sink at Karlsvik?', 'ninety boats')).toBe(0);
  const pilot = 'Which pilot leads the council?';
  expect(value('passage', pilot, 'ninety boats')).toBe(1);
  expect(value('passage', 'Which pilot leads the herring?', 'ninety boats')).toBeLessThan(1);
});

test('every feature has an example here', () => {
  const examples = readFileSync(import.meta.filename, 'utf8');
  expect(FEATURES.filter(({ name }) => !examples.includes(`'${name}'`))).toEqual([]);
});

test('a neighbour adds only to a sentence that adds to it', () => {
  expect(value('before', 'Did boats sink in the harbour?', 'Will the harbour')).toBe(0);
});

test('every feature has its own name and a description', () => {
  expect(new Set(FEATURES.map((feature) => feature.name)).size).toBe(FEATURES.length);
  expect(FEATURES.filter((feature) => feature.describe.length < 10)).toEqual([]);
});
