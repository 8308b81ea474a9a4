// The only tests that need the models themselves (`models/`, 46 MB). Everything else does without.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextModel } from '../../src/model/model.js';
import { openOnnxModel } from '../../src/model/onnx-model.js';
import { innerProduct } from '../../src/search/vectors/inner-product.js';
import { present } from '../present.js';

const folder = join(import.meta.dirname, '..', '..', 'models');
const opened = await openOnnxModel(folder);
const reason = opened.kind === 'unusable' ? ` (skipped: ${opened.reason})` : '';

describe.skipIf(opened.kind === 'unusable')(`the models${reason}`, () => {
  let model: TextModel;
  beforeAll(() => {
    if (opened.kind === 'open') model = opened.model;
  });
  afterAll(() => model.close());

  const paraphrases = [
    [
      'What did the guests eat?',
      'Steak, corn and cheese were served at dinner.',
      'The ferry to Norrby was late.',
    ],
    ['Who runs the port?', 'The harbour is managed by Anna Berg.', 'It rained in the mountains all week.'],
    ['How many people died?', 'The quake killed 43.', 'Schools will open again on Monday.'],
    [
      'why did he quit',
      'He stepped down after the scandal over his taxes.',
      'The bakery won a prize for its bread.',
    ],
  ] as const;

  test.each(paraphrases)(
    '%s: a sentence in other words is nearer than a stranger',
    async (question, near, far) => {
      const [asked, other, stranger] = await model.embed([question, near, far]);
      expect(innerProduct(present(asked), present(other))).toBeGreaterThan(
        innerProduct(present(asked), present(stranger)),
      );
    },
  );

  test.each(paraphrases)('%s: and is rather an answer', async (question, near, far) => {
    const [answer, stranger] = await model.judge(question, [
      { text: near, before: '' },
      { text: far, before: '' },
    ]);
    expect(answer).toBeGreaterThan(present(stranger));
  });

  const texts = [
    'Who runs the port?',
    'The harbour is managed by Anna Berg.',
    'x',
    '',
    '\u{1f600} 東京 [SEP] '.repeat(80),
    'A long sentence goes on, and on, and on. '.repeat(60),
  ];

  test('a vector has as many numbers as is said, and the length 1', async () => {
    for (const vector of await model.embed(texts)) {
      expect(vector).toHaveLength(model.dimensions);
      expect(Math.sqrt(innerProduct(vector, vector))).toBeCloseTo(1, 3);
    }
  });

  test('a text has the same numbers alone, in company, and while others are read', async () => {
    const together = await model.embed(texts);
    const beside = Promise.all([
      model.embed(texts),
      model.judge('who', [{ text: present(texts[5]), before: '' }]),
    ]);
    for (const [at, text] of texts.entries()) {
      const [alone] = await model.embed([text]);
      expect(alone).toEqual(together[at]);
    }
    expect((await beside)[0]).toEqual(together);
  });

  test('so has a sentence that is judged', async () => {
    const sentences = texts.map((text, at) => ({ text, before: at === 0 ? '' : present(texts[at - 1]) }));
    const together = await model.judge('Who runs the port?', sentences);
    expect(together.every(Number.isFinite)).toBe(true);
    const turned = await model.judge('Who runs the port?', [...sentences].reverse());
    expect(turned.reverse()).toEqual(together);
    for (const [at, sentence] of sentences.entries()) {
      expect(await model.judge('Who runs the port?', [sentence])).toEqual([together[at]]);
    }
  });

  test('the sentence before is read too: a pronoun without it says little', async () => {
    const text = 'She has managed it since 2011.';
    const [alone, told] = await model.judge('Who manages the harbour of Karlsvik?', [
      { text, before: '' },
      { text, before: 'Anna Berg grew up beside the harbour of Karlsvik.' },
    ]);
    expect(told).not.toBe(alone);
  });

  test('nothing to read is nothing read', async () => {
    expect(await model.embed([])).toEqual([]);
    expect(await model.judge('Who?', [])).toEqual([]);
  });

  test('the models of one folder have one id', async () => {
    const again = await openOnnxModel(folder);
    if (again.kind === 'unusable') throw new Error(again.reason);
    expect(again.model.id).toBe(model.id);
    await again.model.close();
  });

  test('closing waits for what is under way', async () => {
    const again = await openOnnxModel(folder);
    if (again.kind === 'unusable') throw new Error(again.reason);
    const expected = await model.embed(texts);
    const running = again.model.embed(texts);
    const judged = again.model.judge('Who?', [{ text: present(texts[1]), before: '' }]);
    await again.model.close();
    expect(await running).toEqual(expected);
    expect(await judged).toEqual(await model.judge('Who?', [{ text: present(texts[1]), before: '' }]));
  });
});
