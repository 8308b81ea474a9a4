import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test as threadTest } from 'vitest';
import { startHost } from '../../src/story/host.js';
import type { TwoPhaseHost } from '../../src/story/two-phase-host.js';
import {
  type StoryEvent,
  type WorkerOptionsForStory,
  workerBuilder,
} from '../../src/story/worker/builder.js';
import { isDue } from '../nightly/long-tests.js';
import { articleText, seedsFolder } from './folder.js';
import { hostCases } from './host-cases.js';

const root = join(import.meta.dirname, '..', '..');
/** Threads run compiled code. */
const entry = pathToFileURL(join(root, 'dist', 'bundled', 'story-worker.js'));

const quiet = { cache: null, entry, onEvent: () => {} };

/** Some fifty threads. */
const due = isDue('story-threads');
const test = threadTest.skipIf(!due);

describe.skipIf(!due)('host', () => {
  hostCases('on a worker thread', (seeds) => workerBuilder({ seeds, ...quiet }));
});

const hosts: TwoPhaseHost[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

async function host(options: Partial<WorkerOptionsForStory> = {}) {
  const seeds = await seedsFolder({
    'a.txt': articleText('The Gazette', 'The harbour of Port Ellis froze in January.'),
  });
  const started = await startHost(workerBuilder({ seeds: seeds.path, ...quiet, ...options }));
  if (started.kind !== 'started') throw new Error('expected a host');
  hosts.push(started.host);
  return { seeds, host: started.host };
}

const question = { question: 'Which harbour froze?' };

test('a story in hand is still answered for after the swap', async () => {
  const { seeds, host: it } = await host();
  const old = it.current();
  await seeds.write('a.txt', articleText('The Gazette', 'The harbour of Port Ellis froze in February.'));
  await it.reload();
  // From when the old thread has ended, the new one answers for it.
  await expect
    .poll(async () => (await old.ask(question)).quotes[0]?.text, { timeout: 30_000 })
    .toBe('The harbour of Port Ellis froze in February.');
});

test('what is asked while the old thread retires is answered', async () => {
  const { seeds, host: it } = await host();
  const asked = Array.from({ length: 40 }, () => it.current().ask(question));
  await seeds.write('a.txt', articleText('The Gazette', 'The harbour of Port Ellis froze in February.'));
  await it.reload();
  const answers = await Promise.all(asked);
  expect(new Set(answers.map(({ generation }) => generation))).toEqual(new Set([1]));
  expect(answers.every(({ answered }) => answered)).toBe(true);
});

test('a closed host answers nothing more', async () => {
  const { host: it } = await host();
  await it.close();
  await expect(it.current().ask(question)).rejects.toThrow('the story is closed');
});

test('a thread that dies is replaced by one with the same articles, and its question is asked again', async () => {
  const events: StoryEvent[] = [];
  const { seeds, host: it } = await host({
    entry: pathToFileURL(join(import.meta.dirname, 'dying-worker.mjs')),
    onEvent: (event) => events.push(event),
  });
  await seeds.write('a.txt', 'half an artic'); // the files are no longer what is in force
  const answer = await it.current().ask({ question: 'Which harbour froze? (die once)' });
  expect(answer.quotes[0]?.text).toBe('The harbour of Port Ellis froze in January.');
  expect(answer.generation).toBe(1);
  expect(events.map(({ kind }) => kind)).toEqual(['thread-died', 'thread-replaced']);
});

test('a question that kills every thread fails, and others are answered', async () => {
  const { host: it } = await host({ entry: pathToFileURL(join(import.meta.dirname, 'dying-worker.mjs')) });
  await expect(it.current().ask({ question: 'harbour: die always' })).rejects.toThrow('thread ended');
  expect((await it.current().ask(question)).answered).toBe(true);
});

test('a thread that hangs is ended: its question fails in time, and others are answered', async () => {
  const { host: it } = await host({
    entry: pathToFileURL(join(import.meta.dirname, 'dying-worker.mjs')),
    questionTimeout: 1_000,
  });
  await expect(it.current().ask({ question: 'harbour: hang' })).rejects.toThrow('no answer within 1000 ms');
  expect((await it.current().ask(question)).answered).toBe(true);
});

test('what waits behind a question that hangs is answered, and that question is not tried for ever', async () => {
  const events: StoryEvent[] = [];
  const { host: it } = await host({
    entry: pathToFileURL(join(import.meta.dirname, 'dying-worker.mjs')),
    questionTimeout: 1_000,
    onEvent: (event) => events.push(event),
  });
  const hanging = { question: 'harbour: hang' };
  const asked = [hanging, question, question, question].map((each) => it.current().ask(each));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  const deaths = () => events.filter(({ kind }) => kind === 'thread-died').length;
  expect(deaths()).toBe(1);
  for (let time = 0; time < 3; time += 1)
    await expect(it.current().ask(hanging)).rejects.toThrow('no answer');
  expect((await it.current().ask(question)).answered).toBe(true);
  expect(deaths()).toBe(2);
});
