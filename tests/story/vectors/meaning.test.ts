import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { fromState, toState } from '../../../src/search/build.js';
import { sentenceOf as sentenceAt } from '../../../src/search/sentence-ref.js';
import { toSmall } from '../../../src/search/vectors/vector-table.js';
import { giveMeaning, quotableTexts, type VectorProgress } from '../../../src/story/vectors/meaning.js';
import { recallShelf } from '../../../src/story/vectors/vector-file.js';
import { WordModel } from '../../model/word-model.js';
import { present } from '../../present.js';
import { tinyCorpus } from '../../search/tiny-corpus.js';
import { memoryVectors } from './memory-files.js';

const harbour = tinyCorpus(
  { text: '# The storm\nThe storm destroyed ninety boats.\nMayor Olle Lind closed the pier.' },
  { text: 'The storm destroyed ninety boats.\n! Divers at the pier.' },
);
/** More sentences than are made before the first answer. */
const large = tinyCorpus({
  text: Array.from({ length: 450 }, (_none, at) => `On day ${at + 1} pilot ${at} saw the pier.`).join('\n'),
});

/** A promise and what resolves it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test('quotable are all sentences but headings, in the order of their numbers in the index', () => {
  const texts = quotableTexts(harbour);
  const { articleOf, sentenceOf } = toState(harbour);
  expect(texts).toEqual(
    Array.from(
      articleOf,
      (article, at) => sentenceAt(harbour, { article, sentence: present(sentenceOf[at]) }).text,
    ),
  );
  expect(texts).not.toContain('The storm');
});

test('a small story has all its vectors at once, each text made once', async () => {
  const model = new WordModel();
  const progress: VectorProgress[] = [];
  const { meaning, done } = await giveMeaning(harbour, {
    model,
    file: null,
    onProgress: (each) => progress.push(each),
  });
  expect(meaning.table.filled).toBe(4);
  expect([...model.embedded].sort()).toEqual([...new Set(quotableTexts(harbour))].sort());
  expect(progress.at(-1)).toEqual({ made: 4, sentences: 4 });
  await done;
  for (const [at, text] of quotableTexts(harbour).entries()) {
    expect(meaning.table.product(at, model.vector(text))).toBeCloseTo(1, 1);
  }
});

test('no articles are no work', async () => {
  const model = new WordModel();
  const { meaning, done } = await giveMeaning({ articles: [] }, { model, file: memoryVectors().of('words') });
  await done;
  expect([meaning.table.size, model.embedded]).toEqual([0, []]);
});

describe('what was made is kept by its text', () => {
  test('the same story again makes nothing, and writes nothing', async () => {
    const memory = memoryVectors();
    await giveMeaning(harbour, { model: new WordModel(), file: memory.of('words') });
    const again = new WordModel();
    const progress: VectorProgress[] = [];
    const onProgress = (each: VectorProgress) => progress.push(each);
    const { meaning } = await giveMeaning(harbour, { model: again, file: memory.of('words'), onProgress });
    // Somebody who asks how far they are is told all the same.
    expect(progress.at(-1)).toEqual({ made: 4, sentences: 4 });
    expect([again.embedded, meaning.table.filled, memory.writes()]).toEqual([[], 4, 1]);
  });

  test('of a changed story only the new sentences are made, wherever the others now stand', async () => {
    const memory = memoryVectors();
    await giveMeaning(harbour, { model: new WordModel(), file: memory.of('words') });
    const changed = tinyCorpus({
      outlet: 'Another',
      text: 'A new lead.\nMayor Olle Lind closed the pier.\nDivers at the pier.',
    });
    const model = new WordModel();
    const { meaning } = await giveMeaning(changed, { model, file: memory.of('words') });
    expect(model.embedded).toEqual(['A new lead.']);
    for (const [at, text] of quotableTexts(changed).entries()) {
      expect(meaning.table.product(at, model.vector(text))).toBeCloseTo(1, 1);
    }
    // What no article says any more is not kept.
    expect((await recallShelf(memory.of('words'))).size).toBe(3);
  });

  test('vectors of another model are made anew', async () => {
    const memory = memoryVectors();
    await giveMeaning(harbour, { model: new WordModel(), file: memory.of('words') });
    const other = new WordModel({ id: 'other' });
    await giveMeaning(harbour, { model: other, file: memory.of('other') });
    expect(other.embedded).toHaveLength(3);
    expect(memory.notices).toEqual([]);
  });

  test('a damaged file is said, its vectors are made anew and kept whole', async () => {
    const memory = memoryVectors();
    await giveMeaning(harbour, { model: new WordModel(), file: memory.of('words') });
    const [[name, whole]] = [...memory.held] as [[string, Uint8Array]];
    memory.held.set(name, whole.subarray(0, whole.length - 3));
    const model = new WordModel();
    const { meaning } = await giveMeaning(harbour, { model, file: memory.of('words') });
    expect(memory.notices).toEqual([expect.stringContaining('damaged')]);
    expect([model.embedded.length, meaning.table.filled]).toEqual([3, 4]);
    expect(memory.held.get(name)).toEqual(whole);
  });
});

describe('a large archive', () => {
  test('answers before its vectors are made, and by meaning as soon as they are', async () => {
    const { opened, open } = gate();
    const model = new WordModel({ beforeEmbed: (text) => (text.startsWith('On day') ? opened : undefined) });
    const { meaning, done } = await giveMeaning(large, { model, file: null });
    expect(meaning.table.filled).toBe(0);
    const engine = fromState(large, toState(large), meaning);
    const early = engine.search('Which pilot saw the pier on day 7?', { limit: 3 });
    open();
    expect((await early).hits[0]).toMatchObject({ article: 0, sentence: 6 });
    await done;
    expect(meaning.table.filled).toBe(450);
    expect((await engine.search('Which pilot saw the pier on day 7?', { limit: 3 })).hits[0]).toMatchObject({
      article: 0,
      sentence: 6,
    });
  });

  test('is kept when it is done, and the next start makes nothing', async () => {
    const memory = memoryVectors();
    const { done } = await giveMeaning(large, { model: new WordModel(), file: memory.of('words') });
    await done;
    const again = new WordModel();
    const { meaning } = await giveMeaning(large, { model: again, file: memory.of('words') });
    expect([again.embedded, meaning.table.filled]).toEqual([[], 450]);
  });

  test('an abort stops the making; what was made is kept, and the next start goes on from there', async () => {
    const memory = memoryVectors();
    const ending = new AbortController();
    const model = new WordModel({
      beforeEmbed: () => {
        if (model.embedded.length === 99) ending.abort();
      },
    });
    const { meaning, done } = await giveMeaning(large, {
      model,
      file: memory.of('words'),
      signal: ending.signal,
    });
    await done;
    expect([model.embedded.length, meaning.table.filled]).toEqual([100, 100]);
    const next = new WordModel();
    await (await giveMeaning(large, { model: next, file: memory.of('words') })).done;
    expect(next.embedded).toHaveLength(350);
  });

  test('questions go first, but the making never stands still', async () => {
    const model = new WordModel();
    const { meaning, done } = await giveMeaning(large, { model, file: null });
    const { opened, open } = gate();
    const asking = meaning.load.during(() => opened);
    const before = model.embedded.length;
    for (let turn = 0; turn < 200; turn++) await setImmediate();
    const slowly = model.embedded.length - before;
    expect(slowly).toBeGreaterThan(0);
    expect(slowly).toBeLessThan(50);
    open();
    await asking;
    await done;
    expect(meaning.table.filled).toBe(450);
  });

  test('a network that breaks is said; answers go on, and nothing is left waiting', async () => {
    const faults: unknown[] = [];
    const model = new WordModel({
      beforeEmbed: (text) => {
        if (text.startsWith('On day 20 ')) throw new Error('the network broke');
      },
    });
    const { meaning, done } = await giveMeaning(large, {
      model,
      file: null,
      onFault: (error) => faults.push(error),
    });
    await done;
    expect(faults).toEqual([new Error('the network broke')]);
    const engine = fromState(large, toState(large), meaning);
    expect((await engine.search('Which pilot saw the pier on day 7?', { limit: 3 })).hits[0]).toMatchObject({
      sentence: 6,
    });
  });
});

test('a network that breaks at once is said too, and the story has its answers by words', async () => {
  const faults: unknown[] = [];
  const model = new WordModel({
    beforeEmbed: (text) => {
      if (text.includes('pier')) throw new Error('the network broke');
    },
  });
  const { meaning } = await giveMeaning(harbour, {
    model,
    file: null,
    onFault: (error) => faults.push(error),
  });
  expect(faults).toEqual([new Error('the network broke')]);
  expect(meaning.table.filled).toBeLessThan(4);
});

test('a vector that is known is taken over as it is, to the bit', async () => {
  const memory = memoryVectors();
  const model = new WordModel();
  await giveMeaning(harbour, { model, file: memory.of('words') });
  const shelf = await recallShelf(memory.of('words'));
  const text = 'Mayor Olle Lind closed the pier.';
  expect(shelf.get(text)).toEqual(toSmall(model.vector(text)));
});
