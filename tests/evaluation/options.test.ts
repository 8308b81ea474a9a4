import { Command } from '@commander-js/extra-typings';
import { expect, test } from 'vitest';
import { declareEvaluate } from '../../src/evaluation/options.js';

function parseOptions(argv: readonly string[]) {
  return declareEvaluate(new Command())
    .parse([...argv], { from: 'user' })
    .opts();
}

test('without options the own questions are asked of the starting articles', () => {
  expect(parseOptions([])).toEqual({
    seeds: 'seeds',
    questions: ['tests/questions/story.jsonl'],
    baseline: false,
    worst: 0,
    json: false,
    writeBaseline: false,
    ranking: 'full',
  });
});

test('several question files are one set', () => {
  const { questions, seeds } = parseOptions(['--seeds', 'x', '--questions', 'a.jsonl', 'b.jsonl', '--json']);
  expect(questions).toEqual(['a.jsonl', 'b.jsonl']);
  expect(seeds).toBe('x');
});

test('a run and the worst mistakes', () => {
  expect(parseOptions(['--run', 'out.run', '--worst', '7', '--baseline'])).toMatchObject({
    run: 'out.run',
    worst: 7,
    baseline: true,
  });
});
