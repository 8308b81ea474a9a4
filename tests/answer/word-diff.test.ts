import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/answer/fold.js';
import { wordChanges } from '../../src/answer/word-diff.js';

test('shows which words were changed, dropped and put in', () => {
  expect(
    wordChanges(
      'Gaddafi gave up his nuclear programme, only to be "killed" later.',
      'Colonel Gaddafi gave up his nuclear program, only to be “killed”.',
    ),
  ).toEqual([
    { kind: 'added', text: 'Colonel ' },
    { kind: 'same', text: 'Gaddafi gave up his nuclear ' },
    { kind: 'removed', text: 'programme' },
    { kind: 'added', text: 'program' },
    { kind: 'same', text: ', only to be “killed”' },
    { kind: 'removed', text: ' later' },
    { kind: 'same', text: '.' },
  ]);
});

test('sentences that differ in quotation marks and capitals only are the same throughout', () => {
  expect(wordChanges('It “was great”, he said.', 'IT "was great", he said.')).toEqual([
    { kind: 'same', text: 'IT "was great", he said.' },
  ]);
});

const sentence = fc
  .array(
    fc.constantFrom('talks', 'the', 'Kim', '“', '"', ', ', '. ', ' ', '12', 'é', '–', '👩‍👩‍👧', 'שלום'),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

test('the second sentence is what is the same and what was added, to the character', () => {
  fc.assert(
    fc.property(sentence, sentence, (first, second) => {
      const kept = wordChanges(first, second).filter(({ kind }) => kind !== 'removed');
      expect(kept.map(({ text }) => text).join('')).toBe(second);
    }),
  );
});

test('the first sentence is what is the same and what was removed, but for what folding ignores', () => {
  fc.assert(
    fc.property(sentence, sentence, (first, second) => {
      const kept = wordChanges(first, second).filter(({ kind }) => kind !== 'added');
      const bare = (text: string) => foldText(text).replaceAll(/[\s-]/g, '');
      expect(bare(kept.map(({ text }) => text).join(''))).toBe(bare(first));
    }),
  );
});
