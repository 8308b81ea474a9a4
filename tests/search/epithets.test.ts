import { expect, test } from 'vitest';
import { toState } from '../../src/search/build.js';
import { SearchIndex } from '../../src/search/index/search-index.js';
import { Analyzer } from '../../src/search/text/analyze.js';
import { tinyCorpus } from './tiny-corpus.js';

/** The names that roles stand for, by the first words of the sentence. */
function epithets(...texts: string[]): Record<string, string> {
  const corpus = tinyCorpus(...texts.map((text) => ({ text })));
  const index = new SearchIndex(toState(corpus), new Analyzer());
  const { articleOf, sentenceOf } = index.state;
  return Object.fromEntries(
    [...index.epithets].map(([sentence, terms]) => [
      corpus.articles[articleOf[sentence]!]!.sentences[sentenceOf[sentence]!]!.text.slice(0, 12),
      terms.map((term) => index.lexicon.term(term)).join(' '),
    ]),
  );
}

test('a role stands for the name that its article gave it with', () => {
  expect(
    epithets(`Talks began when US President Donald Trump met South Korean President Moon Jae.
      A day later the US president changed his mind.
      Nobody asked the South Korean president.`),
  ).toEqual({ 'A day later ': 'donald trump', 'Nobody asked': 'moon jae' });
});

test('of several names the last one before it is meant', () => {
  expect(
    epithets(`On Monday Mayor Olle Lind spoke.
      Then the mayor left.
      On Friday Mayor Anna Berg spoke.
      At last the mayor sang.`),
  ).toEqual({ 'Then the may': 'oll lind', 'At last the ': 'anna berg' });
});

test.each([
  [
    'the same role with another adjective',
    'He met French President Emile Roux.\nLater the Danish president left.',
  ],
  ['a role that a name follows', 'He met President Emile Roux.\nLater the president Olga Falk left.'],
  ['the holder of a role elsewhere', 'He met President Emile Roux.\nLater the president of Ghana left.'],
  ['a role that nobody was given', 'He met Emile Roux.\nLater the president left.'],
  ['an adjective before a thing', 'They saw the official U.S. flag.\nLater the official left.'],
])('%s stands for nobody', (_why, text) => {
  expect(epithets(text)).toEqual({});
});

test('what one article says of a role says nothing about another', () => {
  expect(epithets('He met President Emile Roux.', 'Later the president left.')).toEqual({});
});
