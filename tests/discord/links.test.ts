import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleUrl, sentenceUrl } from '../../src/discord/cards/links.js';

test('a short sentence is in the link as it is, with what has a meaning there encoded', () => {
  expect(sentenceUrl('https://a.example/x', 'Mr Kim, 72, said "no" & left - twice (really)')).toBe(
    'https://a.example/x#:~:text=Mr%20Kim%2C%2072%2C%20said%20%22no%22%20%26%20left%20%2D%20twice%20%28really%29',
  );
});

test('a long sentence is pointed at by its first and last words', () => {
  const sentence = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  expect(sentenceUrl('https://a.example/', sentence)).toBe(
    'https://a.example/#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
  );
});

test('an address with a fragment of its own keeps it', () => {
  expect(sentenceUrl('https://a.example/#part', 'Yes.')).toBe('https://a.example/#part:~:text=Yes.');
});

test('the plain address where the link would be too long, none where even that is', () => {
  expect(sentenceUrl('https://a.example/x', 'ж'.repeat(200))).toBe('https://a.example/x');
  expect(sentenceUrl(`https://a.example/${'x'.repeat(600)}`, 'Yes.')).toBeNull();
});

test.each([null, 'javascript:alert(1)', 'not an address', 'ftp://a.example'])('no link to %s', (url) => {
  expect(articleUrl(url)).toBeNull();
});

test('nothing in an address or sentence ends the link or begins markup', () => {
  const path = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(path, fc.string({ unit: 'binary', maxLength: 100 }), (rest, sentence) => {
      const url = sentenceUrl(`https://a.example/${rest}`, sentence);
      if (url !== null) expect(url).toMatch(/^https:\/\/a\.example\/[^()<>\\*\s|]*$/);
    }),
  );
});
