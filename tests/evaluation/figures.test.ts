import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engineFor } from '../../src/evaluation/engine.js';
import { drops, type Figures, figuresFileSchema, figuresOf } from '../../src/evaluation/figures.js';
import { judgeAll } from '../../src/evaluation/judge-all.js';
import { FIGURES_FILE, OWN_SETS } from '../../src/evaluation/own-sets.js';
import { loadSet } from '../../src/evaluation/set.js';
import { verbatim } from '../../src/evaluation/system.js';
import { isDue } from '../nightly/long-tests.js';
import { present } from '../present.js';

const root = join(import.meta.dirname, '..', '..');
const committed = figuresFileSchema.parse(JSON.parse(readFileSync(join(root, FIGURES_FILE), 'utf8')));

test('every set of the repository has committed figures, and no other', () => {
  expect(Object.keys(committed)).toEqual(OWN_SETS.map(({ name }) => name));
});

describe.each(isDue('figures') ? OWN_SETS : [])('on the $name set', ({ name, seeds, questions }) => {
  const load = () =>
    loadSet({ seeds: join(root, seeds), questions: questions.map((file) => join(root, file)) }, (line) => {
      throw new Error(line);
    });

  const measure = async () => {
    const set = await load();
    const system = verbatim(await engineFor(set.corpus, 'full'), { explain: false });
    const measured = figuresOf(await judgeAll(system, set));
    const wanted = present(committed[name]);
    expect(measured.questions).toBe(wanted.questions);
    expect(measured.answerable).toBe(wanted.answerable);
    expect(drops(wanted, measured)).toEqual([]);
  };
  // Models read some thousand sentences: a minute where others use the machine.
  test(
    'no figure is worse than committed (to commit to others: npm run evaluate -- --write-baseline)',
    measure,
    600_000,
  );

  test('every acceptable answer stands in some quotable sentence', async () => {
    const set = await load();
    const outcomes = await judgeAll(silent, set);
    const impossible = outcomes.filter(({ answerable, relevantInAll }) => answerable && relevantInAll === 0);
    expect(impossible.map(({ question }) => question.id)).toEqual([]);
  });
});

/** Never answers: for tests of the questions themselves. */
const silent = {
  name: 'silent',
  calibrated: false,
  ask: async () => ({ proposals: [], confidence: 0, answered: false, closest: false }),
};

const base: Figures = {
  questions: 10,
  answerable: 8,
  success1: 6,
  success3: 7,
  reciprocalRanks: 6.5,
  refused: 2,
  falselyRefused: 1,
  asserted: 1,
};

test('one question less is tolerated, two are a drop', () => {
  expect(drops(base, { ...base, success1: 5 })).toEqual([]);
  expect(drops(base, { ...base, success1: 4 })).toEqual(['success1: committed 6, measured 4']);
});

test('needless refusals are worse when there are more of them', () => {
  expect(drops(base, { ...base, falselyRefused: 3 })).toEqual(['falselyRefused: committed 1, measured 3']);
  expect(drops(base, { ...base, falselyRefused: 0 })).toEqual([]);
});

test('better figures are no drop', () => {
  expect(drops(base, { ...base, success1: 8, success3: 8, reciprocalRanks: 8 })).toEqual([]);
});
