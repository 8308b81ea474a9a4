import { parentPort, threadId, workerData } from 'node:worker_threads';
import { loadCorpus } from '../../corpus/load.js';
import { readArticle } from '../../corpus/read-article.js';
import { programCache } from '../cache/program-cache.js';
import type { Recalled } from '../cache/story-cache.js';
import { buildLocally, indexWith, localStory } from '../local.js';
import { programEngine } from '../vectors/program-engine.js';
import type { ThreadTask } from './protocol.js';
import { openLine } from './serve.js';
import { loadTexts, shareTexts } from './texts.js';

// The thread of one generation: builds it, reports, and answers until it is ended.
const { seeds, cache, ranking, work }: ThreadTask = workerData;
const port = parentPort;
if (port === null) throw new Error('expected to run as a worker thread');
const line = openLine(port, () => process.exit(0));

const load = async (read: Recalled['read']) =>
  work.kind === 'build' ? loadCorpus({ directory: seeds, read }) : loadTexts(work.texts, read);

const shared = {
  seeds,
  writer: `${process.pid}-${threadId}`,
  now: Date.now,
  onNotice: (text: string) => void line.owner.notice(text),
};
const makeEngine = await programEngine({
  ...shared,
  directory: cache,
  ranking,
  onUnusable: (why) => void line.owner.unusable(why),
  onProgress: (progress) => void line.owner.vectors(progress),
  onShortened: () => void line.owner.shortened(),
});
const cached = (directory: string) => programCache(load, { ...shared, directory, makeEngine });

const order = work.kind === 'build' ? work.order : { generation: work.generation, bad: 'leave-out' as const };
const ways =
  cache === null ? { load: () => load(readArticle), index: indexWith(makeEngine) } : await cached(cache);
const built = await buildLocally(order, { ...ways, now: Date.now });
if ('snapshot' in built) {
  const story = localStory(built.snapshot, built.report.loadedAt);
  line.answerFrom(story);
  const texts = work.kind === 'build' ? shareTexts(built.snapshot.corpus) : work.texts;
  void line.owner.raised({ report: built.report, texts });
  // Gathers what autocompletion offers, between questions: the first person to type shall not wait for it.
  // A fault in it is reported to that person, and must not end the thread.
  await story.suggest('').catch(() => undefined);
} else {
  void line.owner.raised({ report: built.report, texts: null }); // nothing listens: the thread ends by itself
}
