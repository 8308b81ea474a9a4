// From a set on disk to weights and a confidence, with a model that a test can reckon with.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ablate } from '../../../src/evaluation/fit/ablate.js';
import {
  type AskedQuestion,
  askAll,
  askWithoutAnswer,
  firstHit,
} from '../../../src/evaluation/fit/examples.js';
import { fitCalibration } from '../../../src/evaluation/fit/fit-confidence.js';
import { fitOrder, judgeWeights, signalsOf } from '../../../src/evaluation/fit/fit-order.js';
import { type FitSet, loadFitSet, sample } from '../../../src/evaluation/fit/fit-set.js';
import { CONFIDENCE_PARTS } from '../../../src/search/confidence.js';
import calibration from '../../../src/search/data/calibration.json' with { type: 'json' };
import weights from '../../../src/search/data/weights.json' with { type: 'json' };
import { SIGNALS } from '../../../src/search/signals/all.js';
import { WordModel } from '../../model/word-model.js';
import { present } from '../../present.js';

const SENTENCES = [
  'Mayor Olle Lind closed the pier on Friday.',
  'The storm destroyed ninety boats in the harbour.',
  'Nina Falk, 54, opened a bakery in the old school.',
  'Divers found the bell of the ferry at the lighthouse.',
  'The council wants to rebuild the sea wall for $5 million.',
  'A cat was saved from the roof of the church.',
];
const QUESTIONS = [
  { question: 'Who closed the pier?', answers: ['Olle Lind closed'] },
  { question: 'How many boats were destroyed by the storm?', answers: ['ninety boats'] },
  { question: 'Who opened a bakery?', answers: ['Nina Falk'] },
  { question: 'Where was the bell of the ferry found?', answers: ['Divers found'] },
  { question: 'What does the council want to rebuild?', answers: ['sea wall'] },
  { question: 'What was saved from the roof?', answers: ['A cat'] },
  { question: 'How old is the mayor?', kind: 'near-miss', answers: [] },
  { question: 'What is the capital of France?', kind: 'off-topic', answers: [] },
  { question: 'What does the council want to sell?', kind: 'near-miss', answers: [] },
];

let set: FitSet;
let asked: AskedQuestion[];
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-fit-'));
  await writeFile(join(folder, 'a.md'), `---\noutlet: Gazette\n---\n${SENTENCES.join('\n')}\n`);
  const file = join(folder, 'questions.jsonl');
  await writeFile(file, QUESTIONS.map((each, at) => JSON.stringify({ id: `q${at}`, ...each })).join('\n'));
  set = await loadFitSet(
    {
      name: 'harbour',
      story: true,
      seeds: folder,
      questions: [file],
      limit: 100,
      take: ({ id }) => id !== 'q5',
    },
    new WordModel(),
  );
  asked = await askAll(set);
});

test('a set has its vectors, its questions without those left out, and knows what answers', () => {
  expect(set.meaning.table.filled).toBe(SENTENCES.length);
  expect(set.questions.map(({ id }) => id)).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q6', 'q7', 'q8']);
  const answers = (at: number) =>
    SENTENCES.flatMap((_text, id) => (set.judge(present(set.questions[at]))(id) ? [id] : []));
  expect([answers(0), answers(4), answers(5)]).toEqual([[0], [4], []]);
});

test.each([
  [[1, 2, 3, 4, 5, 6, 7], 3, [1, 4, 7]],
  [[1, 2, 3], 3, [1, 2, 3]],
  [[1, 2, 3], 100, [1, 2, 3]],
  [[1, 2, 3, 4], Number.POSITIVE_INFINITY, [1, 2, 3, 4]],
  [[], 3, []],
])('of %j at most %d, evenly: %j', (list, limit, expected) => {
  expect(sample(list, limit)).toEqual(expected);
});

describe('examples', () => {
  test('are the answerable questions, every candidate read and judged', () => {
    expect(asked.map(({ question }) => question.id)).toEqual(['q0', 'q1', 'q2', 'q3', 'q4']);
    for (const { candidates, correct } of asked) {
      expect(correct.filter(Boolean)).toHaveLength(1);
      expect(candidates.every(({ input }) => input.answers !== null && input.nearness !== null)).toBe(true);
      expect(candidates.every(({ values }) => values.length === SIGNALS.length)).toBe(true);
    }
  });

  test('without an answer are near misses, other topics, strangers, and those whose answer is taken out', async () => {
    const stranger = { ...present(set.questions[0]), id: 'stranger', question: 'Who won the cup?' };
    const without = await askWithoutAnswer(set, asked, [stranger]);
    expect(without.map(({ asked: { question }, reason }) => [question.id, reason])).toEqual([
      ['q6', 'near-miss'],
      ['q7', 'off-topic'],
      ['q8', 'near-miss'],
      ['stranger', 'off-topic'],
      ...['q0', 'q1', 'q2', 'q3', 'q4'].map((id) => [id, 'hidden']),
    ]);
    for (const { asked: each } of without) {
      expect(each.correct.includes(true)).toBe(false);
      const isRight = set.judge(each.question);
      if (each.question.id.startsWith('q'))
        expect(each.candidates.filter(({ sentence }) => isRight(sentence))).toEqual([]);
    }
  });
});

describe('the order', () => {
  test('is fitted for each kind of knowledge, on the signals that it has', () => {
    const model = fitOrder([{ name: 'harbour', asked }]);
    expect(Object.keys(model.words)).not.toContain('nearness');
    expect(Object.keys(model.words)).not.toContain('answers');
    expect(Object.keys(model.meaning)).not.toContain('answers');
    expect(Object.keys(model.words)).toContain('coverage');
    expect(Object.keys(model.answers)).not.toContain('coverage');
    expect(Object.keys(model.answers).slice(0, 2)).toEqual(['answers', 'nearness']);
    expect(fitOrder([{ name: 'harbour', asked }])).toEqual(model);
  });

  test('after fitting the right sentences come first, and the loss is less than with no weights', () => {
    const { answers } = fitOrder([{ name: 'harbour', asked }]);
    const none = Object.fromEntries(SIGNALS.map(({ name }) => [name, 0]));
    expect(judgeWeights(asked, answers).success1).toBe(1);
    expect(judgeWeights(asked, answers).loss).toBeLessThan(judgeWeights(asked, none).loss);
  });

  test('weights that turn the order round are found out, and a question without a right candidate has failed', () => {
    expect(judgeWeights(asked, { answers: -100 }).success1).toBe(0);
    const lost = asked.map((each) => ({ ...each, correct: each.correct.map(() => false) }));
    expect(judgeWeights(lost, { answers: 1 })).toEqual({ success1: 0, loss: 0 });
  });

  test('a line of the ablation for nothing left out, and for each signal', () => {
    const sets = [{ name: 'harbour', asked }];
    const [head, nothing, ...lines] = ablate(sets, sets, 'words');
    expect(head).toMatch(/^without\s+harbour\s+mean$/);
    expect(nothing).toMatch(/^\(nothing\).* 0\.0$/);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(signalsOf('words').map(({ name }) => name));
  });
});

describe('the first hit', () => {
  test('is the best by the weights in force, and right where it answers', () => {
    const [question] = asked;
    const best = present(
      firstHit(set, { asked: present(question), reason: 'answerable' }, ({ input }) => input.answers ?? 0),
    );
    expect([best.candidate.input.text, best.right]).toEqual([SENTENCES[0], true]);
    expect(best.values).toHaveLength(CONFIDENCE_PARTS.length);
    const worst = present(
      firstHit(set, { asked: present(question), reason: 'answerable' }, ({ input }) => -(input.answers ?? 0)),
    );
    expect(worst.right).toBe(false);
  });

  test('is none where there is no candidate', () => {
    const empty = { ...present(asked[0]), candidates: [], correct: [] };
    expect(firstHit(set, { asked: empty, reason: 'answerable' }, () => 1)).toBeNull();
  });
});

test('the confidence parts what is right from what is not, for words without what models say', async () => {
  const without = await askWithoutAnswer(set, asked, []);
  const all = [...asked.map((each) => ({ asked: each, reason: 'answerable' as const })), ...without];
  const hits = all.flatMap((example) => firstHit(set, example, ({ input }) => input.answers ?? 0) ?? []);
  const words = fitCalibration(hits, 'words');
  const answers = fitCalibration(hits, 'answers');
  expect(Object.keys(words.answers.weights)).not.toContain('nearness');
  expect(Object.keys(words.near.weights)).not.toContain('answers');
  expect(Object.keys(words.near.weights)).toContain('withBefore');
  // What the sentence before holds adds nothing where a model has read it.
  const names = CONFIDENCE_PARTS.map(({ name }) => name);
  expect(Object.keys(answers.near.weights)).toEqual(names.filter((name) => name !== 'withBefore'));
  expect(Object.keys(answers.answers.weights)).not.toContain('topicNearest');
  expect(answers.answers.weights.answers).toBeGreaterThan(0);
  for (const { asserted, silent } of [words, answers]) {
    expect(asserted).toBeGreaterThan(0);
    expect(asserted).toBeLessThanOrEqual(1);
    expect(silent).toBeGreaterThan(0);
    expect(silent).toBeLessThan(1);
  }
});

test('what is committed was fitted on both public sets, not on our own stories alone', () => {
  for (const { fittedOn } of [weights, calibration]) {
    expect(fittedOn.join('\n')).toMatch(/^new-wiki \(/m);
    expect(fittedOn.join('\n')).toMatch(/^selqa-dev \(/m);
  }
});
