import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checklist, container, rows } from '../../src/discord/cards/components.js';
import { digestOf, lastButton, sealed } from '../../src/discord/cards/controls.js';
import { checklistValues, ticking } from '../../src/discord/cards/many-card.js';
import type { Card } from '../../src/discord/contract/reply.js';
import { customIds } from '../../src/discord/dispatch/message-text.js';
import { correct } from '../../src/discord/memory/corrections.js';
import { carriedText, decodeId } from '../../src/discord/memory/custom-id.js';
import { rememberQuestion } from '../../src/discord/memory/question-state.js';

test.each([
  ['Did Pompayo like Pompayoism?', 'Pompayo', 'Pompeo', 'Did Pompeo like Pompayoism?'],
  ['art in Bogarta, art', 'art', 'part', 'part in Bogarta, part'],
  ['Kim’s and Kim', 'Kim', 'Lee', 'Lee’s and Lee'],
  ['été été', 'été', 'hiver', 'hiver hiver'],
  ['$& and $1', 'and', '$&', '$& $& $1'],
])('%s: %s is corrected to %s as a word', (question, word, right, expected) => {
  expect(correct(question, [{ word, correct: right }])).toBe(expected);
});

test('whatever is corrected, what stands between the words stays as it was', () => {
  const part = fc.constantFrom('kim', 'Kim', ' ', ', ', 'x', 'é', '😀', '-', '.', 'kimkim');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const question = parts.join('');
      const corrected = correct(question, [{ word: 'kim', correct: '\u0000' }]);
      expect(corrected.replaceAll('\u0000', 'kim')).toBe(question);
      expect(corrected).not.toMatch(/(?<![\p{L}\p{N}\p{M}])kim(?![\p{L}\p{N}\p{M}])/u);
    }),
  );
});

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => text.isWellFormed());

test('a sealed card remembers its question as before, whatever that looks like', () => {
  const question = fc.oneof(words, fc.constantFrom('.------', '1.share..0.------~', '~01x$', '.------~01$'));
  fc.assert(
    fc.property(question, (asked) => {
      const buttons = rememberQuestion([lastButton({ private: true }, 'share', '', 0)], asked);
      fc.pre(buttons !== null);
      const card: Card = { components: [container(rows(buttons ?? []))] };
      const digest = digestOf(card);
      const ids = customIds(sealed(card, digest).components);
      expect(carriedText(ids)).toBe(asked);
      expect(decodeId(ids[0] ?? '')).toEqual({ action: 'share', params: ['', '0', digest] });
    }),
  );
});

test('a checklist has ticked what was ticked of what it has, and nothing else', () => {
  const values = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,12}$/), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(values, fc.array(fc.string()), fc.array(fc.nat(9)), (all, forged, at) => {
      const options = all.map((value) => ({ label: value, value, default: true }));
      const shown = [container([checklist('1.tick', 'None', options)])];
      const chosen = [...forged, ...at.flatMap((index) => all[index] ?? [])];
      const after = ticking(shown, chosen).components;
      expect(checklistValues(after, false)).toEqual(all);
      expect(checklistValues(after, true)).toEqual(all.filter((value) => chosen.includes(value)));
    }),
  );
});
