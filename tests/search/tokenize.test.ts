import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analyzer } from '../../src/search/text/analyze.js';
import { fold } from '../../src/search/text/fold.js';
import { tokenize } from '../../src/search/text/tokenize.js';

const raws = (text: string) => tokenize(text).map((token) => token.raw);

test.each([
  ["Gen Kim Yong-chol's aide", ['Gen', 'Kim', 'Yong', "chol's", 'aide']],
  ['the U.S. and the U.N', ['the', 'U.S.', 'and', 'the', 'U.N']],
  ['up 3.5% to $1,200', ['up', '3.5', '%', 'to', '$', '1,200']],
  ['a 90-minute dinner', ['a', '90', 'minute', 'dinner']],
  ['on 12th June, 9/11', ['on', '12th', 'June', '9/11']],
  ['#NotTooYoungToRun @bbc', ['Not', 'Too', 'Young', 'To', 'Run', 'bbc']],
  ['COVID-19 and H1N1 at AT&T', ['COVID', '19', 'and', 'H1N1', 'at', 'AT&T']],
  ['Zone.A former', ['Zone', 'A', 'former']],
  ['东京 Tokyo', ['东', '京', 'Tokyo']],
])('%s', (text, expected) => {
  expect(raws(text)).toEqual(expected);
});

test('every token stands where it says, in order and apart', () => {
  const news = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom('U.S.', '#aB', "'s", '1,2', '.', '-', ' ', 'é', '\u00ad', '%', 'x'), {
        maxLength: 30,
      })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(news, (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(token.start, token.end)).toBe(token.raw);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  ['Müller', 'muller'],
  ['don’t', 'dont'],
  ['ﬁnal', 'final'],
  ['co\u00adoperate', 'cooperate'],
  ['Ørsted', 'orsted'],
])('%s folds to %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

const terms = (text: string) => new Analyzer().analyze(text).map((each) => each.term);

test.each([
  ['denuclearisation', 'denuclearization'],
  ['programme', 'program'],
  ['cancelled', 'canceled'],
  ['neighbourhood', 'neighborhood'],
  ['theatre', 'theater'],
  ['analysed', 'analyzed'],
  ['defence', 'defense'],
  ['met', 'meeting'],
  ['said', 'says'],
  ['women', 'woman'],
  ['Libyan', 'Libya'],
  ['French', 'France'],
  ['ninety', '90'],
  ['twelfth', '12th'],
  ['1,200', '1200'],
  ['United States', 'US'],
  ['U.S.', 'US'],
  ['Powell’s', 'Powell'],
  ['negotiated', 'negotiation'],
])('%s and %s are one term', (a, b) => {
  expect(terms(`in ${a}`)).toEqual(terms(`in ${b}`));
});

test.each([
  ['US', 'us'],
  ['hour', 'hor'],
  ['rise', 'rize'],
  ['universe', 'unit'],
])('%s and %s are two terms', (a, b) => {
  expect(terms(`in ${a}`)).not.toEqual(terms(`in ${b}`));
});

test('a text in capitals has no abbreviations', () => {
  expect(terms('TELL US MORE')).toEqual(terms('tell us more'));
});
