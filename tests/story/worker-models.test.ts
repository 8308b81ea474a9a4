import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { QuestionTimeout } from '../../src/story/question-timeout.js';
import { workerBuilder } from '../../src/story/worker/builder.js';

const root = join(import.meta.dirname, '..', '..');
const entry = pathToFileURL(join(root, 'dist', 'bundled', 'story-worker.js'));
const models = existsSync(join(root, 'models', 'cross-encoder.onnx'));

// To end a thread from outside in the middle of a network's run took the whole process down.
test.skipIf(!models)('threads that rank with both models come and go under questions', async () => {
  const builder = workerBuilder({
    seeds: join(root, 'seeds'),
    cache: null,
    ranking: 'full',
    entry,
    onEvent: () => {},
  });
  for (let generation = 1; generation <= 4; generation++) {
    const built = await builder.build({ generation, bad: 'leave-out' });
    if (built.kind !== 'built') throw new Error('expected a generation');
    const { story, retire } = built.generation;
    const asked = Array.from({ length: 6 }, () => story.ask({ question: 'what did they eat' }));
    const retired = retire(); // suggestions are still being tried in the thread
    const answers = await Promise.all(asked);
    await retired;
    expect(answers.map(({ quotes }) => quotes.length > 0)).toEqual(Array(6).fill(true));
  }
});

// Where the machine is slow a question may run out of time while a network runs. Then the thread is ended.
test.skipIf(!models)(
  'a question that is stopped while a network reads leaves the process and its story alive',
  async () => {
    const events: string[] = [];
    const builder = workerBuilder({
      seeds: join(root, 'seeds'),
      cache: null,
      ranking: 'full',
      entry,
      questionTimeout: 20,
      onEvent: ({ kind }) => events.push(kind),
    });
    const built = await builder.build({ generation: 1, bad: 'leave-out' });
    if (built.kind !== 'built') throw new Error('expected a generation');
    const { story, retire } = built.generation;
    for (let at = 0; at < 5; at += 1) {
      const asked = story.compare({ question: `who is Kim Yong Chol, and what did he eat ${at}` });
      expect(await asked.catch((error: unknown) => error)).toBeInstanceOf(QuestionTimeout);
      await story.sources().catch(() => undefined); // waits for the thread that takes the place of one given up
    }
    await retire();
    expect(events.filter((kind) => kind === 'thread-replaced').length).toBeGreaterThan(0);
  },
);
