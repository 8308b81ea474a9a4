import { expect, test } from 'vitest';
import { inputsOf } from './long-tests.js';

test('a long test is run again when its code, its data or the packages change, and for nothing else', () => {
  const inputs = inputsOf('figures');
  expect(inputs).toEqual(
    expect.arrayContaining([
      'package-lock.json',
      'models/manifest.json',
      'seeds/000_e66e52c771cdbd98.txt',
      'src/corpus/furniture/rules.ts',
      'src/model/onnx-model.ts',
      'src/search/data/weights.json',
      'src/story/vectors/meaning.ts',
      'tests/evaluation/figures.test.ts',
      'tests/evaluation/figures.json',
      'tests/stories/ferry/questions.jsonl',
    ]),
  );
  expect(inputs.filter((path) => /^src\/discord|^commands|\/\./.test(path))).toEqual([]);
});
