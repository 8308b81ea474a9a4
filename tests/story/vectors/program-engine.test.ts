import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toState } from '../../../src/search/build.js';
import { byWords, type RankingSetting } from '../../../src/story/make-engine.js';
import { programEngine } from '../../../src/story/vectors/program-engine.js';
import { tinyCorpus } from '../../search/tiny-corpus.js';

const corpus = tinyCorpus({ text: 'Mayor Olle Lind closed the pier.\nThe storm destroyed ninety boats.' });
const QUESTION = 'Who closed the pier?';

/** The engine of a program whose models are in a folder, asked once; and what was noticed. */
async function start(ranking: RankingSetting, models: string) {
  const notices: string[] = [];
  const reasons: string[] = [];
  const makeEngine = await programEngine({
    ranking,
    seeds: 'seeds',
    directory: null,
    writer: '1-1',
    now: () => 0,
    onNotice: (text) => notices.push(text),
    onUnusable: (why) => reasons.push(why),
    models,
  });
  const engine = await makeEngine(corpus, toState(corpus));
  return { notices, reasons, ranking: await engine.search(QUESTION, { limit: 3 }) };
}

const wordsAlone = async () => (await byWords(corpus, toState(corpus))).search(QUESTION, { limit: 3 });

test('without models it is said once, in one line, and words alone answer', async () => {
  const { notices, reasons, ranking } = await start('full', join(tmpdir(), 'verbatim-no-such-models'));
  expect(reasons).toEqual([expect.stringContaining('manifest.json')]);
  expect(notices).toEqual([
    expect.stringMatching(/^the models cannot be used, so that words alone rank .*manifest\.json[^\n]*$/),
  ]);
  expect(ranking).toEqual(await wordsAlone());
});

test('so are models that are no such thing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-models-'));
  await writeFile(join(folder, 'manifest.json'), '{"format":');
  const { notices, ranking } = await start('full', folder);
  expect(notices).toEqual([expect.stringContaining('manifest.json is no JSON')]);
  expect(ranking.judged).toBe(0);
});

test('with RANKING=lexical no model is looked for, and nothing is said', async () => {
  const { notices, ranking } = await start('lexical', join(tmpdir(), 'verbatim-no-such-models'));
  expect(notices).toEqual([]);
  expect(ranking).toEqual(await wordsAlone());
});
