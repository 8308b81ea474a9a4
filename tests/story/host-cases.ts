import { afterEach, describe, expect, test } from 'vitest';
import type { GenerationBuilder } from '../../src/story/generation.js';
import { type Start, startHost } from '../../src/story/host.js';
import type { TwoPhaseHost } from '../../src/story/two-phase-host.js';
import { articleText, type SeedsFolder, seedsFolder } from './folder.js';

/** Makes the builder under test for a folder of articles. */
export type BuilderOfFolder = (seeds: string) => GenerationBuilder;

const HARBOUR = articleText('The Gazette', 'The harbour of Port Ellis froze in January.', {
  date: '2020-01-05',
});
const BRIDGE = articleText('The Courier', 'Engineers opened the Marston bridge to lorries.', {
  date: '2020-01-06',
});
const FERRY = articleText('The Gazette', 'A ferry called Amaranth now crosses the strait.');
const BAD = '---\ntitle: no outlet\n---\nA sentence stands here.\n';

/** What every implementation of the story host promises, whatever thread it answers from. */
export function hostCases(name: string, make: BuilderOfFolder): void {
  describe(`${name}: a story host`, () => {
    const hosts: TwoPhaseHost[] = [];
    afterEach(async () => {
      await Promise.all(hosts.splice(0).map((host) => host.close()));
    });

    async function start(
      articles: Readonly<Record<string, string>>,
    ): Promise<{ seeds: SeedsFolder; started: Start }> {
      const seeds = await seedsFolder(articles);
      const started = await startHost(make(seeds.path));
      if (started.kind === 'started') hosts.push(started.host);
      return { seeds, started };
    }

    async function host(articles: Readonly<Record<string, string>>) {
      const { seeds, started } = await start(articles);
      if (started.kind !== 'started') throw new Error('expected a host');
      return { seeds, host: started.host };
    }

    const best = async (from: TwoPhaseHost, question: string) =>
      (await from.current().ask({ question })).quotes[0]?.text;

    test('answers from the articles, and says which generation did', async () => {
      const { host: it } = await host({ 'a.txt': HARBOUR, 'b.txt': BRIDGE });
      const answer = await it.current().ask({ question: 'Which harbour froze?' });
      expect(answer.quotes[0]).toMatchObject({ outlet: 'The Gazette', date: '2020-01-05', article: 'a.txt' });
      expect(answer.generation).toBe(1);
      expect(it.current().generation).toBe(1);
      expect(structuredClone(answer)).toEqual(answer);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    });

    test('lists its sources, all or of one outlet', async () => {
      const { host: it } = await host({ 'a.txt': HARBOUR, 'deep/b.txt': BRIDGE });
      expect(await it.current().sources()).toEqual([
        expect.objectContaining({ article: 'a.txt', outlet: 'The Gazette', sentences: 1, title: null }),
        expect.objectContaining({
          article: 'deep/b.txt',
          opening: 'Engineers opened the Marston bridge to lorries.',
        }),
      ]);
      expect((await it.current().sources('The Courier')).map(({ article }) => article)).toEqual([
        'deep/b.txt',
      ]);
    });

    test('a start leaves bad articles out and says so', async () => {
      const { started } = await start({ 'a.txt': HARBOUR, 'bad.txt': BAD });
      expect(started.kind).toBe('started');
      expect(started.problems).toEqual([expect.objectContaining({ severity: 'error', article: 'bad.txt' })]);
    });

    test('without one good article there is no host', async () => {
      expect((await start({ 'bad.txt': BAD })).started).toMatchObject({
        kind: 'no-articles',
        problems: [expect.objectContaining({ article: 'bad.txt' })],
      });
      expect((await start({})).started).toMatchObject({
        kind: 'no-articles',
        problems: [expect.objectContaining({ code: 'no-articles' })],
      });
    });

    test('a reload says what was added, changed and removed', async () => {
      const { seeds, host: it } = await host({ 'a.txt': HARBOUR, 'b.txt': BRIDGE });
      await seeds.write('c.txt', FERRY);
      await seeds.write('a.txt', HARBOUR.replace('January', 'February'));
      await seeds.remove('b.txt');
      expect(await it.reload()).toEqual({
        kind: 'replaced',
        generation: 2,
        added: ['c.txt'],
        changed: ['a.txt'],
        removed: ['b.txt'],
        articles: 2,
        sentences: 2,
        warnings: [],
      });
      expect(await best(it, 'Which harbour froze?')).toBe('The harbour of Port Ellis froze in February.');
      expect(await best(it, 'What is the ferry called?')).toBe(
        'A ferry called Amaranth now crosses the strait.',
      );
    });

    test('a reload of the same articles keeps the generation', async () => {
      const { seeds, host: it } = await host({ 'a.txt': HARBOUR });
      await seeds.write('a.txt', HARBOUR);
      expect(await it.reload()).toEqual({
        kind: 'unchanged',
        generation: 1,
        articles: 1,
        sentences: 1,
        warnings: [],
      });
    });

    test('one bad article rejects the whole reload', async () => {
      const { seeds, host: it } = await host({ 'a.txt': HARBOUR });
      await seeds.write('bad.txt', BAD);
      await seeds.write('c.txt', FERRY);
      expect(await it.reload()).toMatchObject({ kind: 'rejected', problems: [{ article: 'bad.txt' }] });
      expect(it.current().generation).toBe(1);
      expect(await best(it, 'Which harbour froze?')).toContain('Port Ellis');
      expect((await it.current().sources()).map(({ article }) => article)).toEqual(['a.txt']);
    });

    test('what was bad at the start keeps nothing else from being added, and stays out', async () => {
      const { seeds, host: it } = await host({ 'a.txt': HARBOUR, 'bad.txt': BAD });
      await seeds.write('c.txt', FERRY);
      expect(await it.reload()).toMatchObject({
        kind: 'replaced',
        added: ['c.txt'],
        warnings: [{ severity: 'error', article: 'bad.txt' }],
      });
      await seeds.write('a.txt', BAD);
      expect(await it.reload()).toMatchObject({ kind: 'rejected' });
      expect((await it.current().sources()).map(({ article }) => article)).toEqual(['a.txt', 'c.txt']);
    });

    test('a reload that finds no article at all is rejected', async () => {
      const { seeds, host: it } = await host({ 'a.txt': HARBOUR });
      await seeds.remove('a.txt');
      expect(await it.reload()).toMatchObject({ kind: 'rejected', problems: [{ code: 'no-articles' }] });
      expect(await best(it, 'Which harbour froze?')).toContain('Port Ellis');
    });

    test('reloads at the same time are one reload', async () => {
      const { seeds, host: it } = await host({ 'a.txt': HARBOUR });
      await seeds.write('b.txt', BRIDGE);
      const [one, two] = await Promise.all([it.reload(), it.reload()]);
      expect(one).toMatchObject({ kind: 'replaced', generation: 2 });
      expect(two).toBe(one);
      expect(await it.reload()).toMatchObject({ kind: 'unchanged', generation: 2 });
    });

    test('a question asked during a reload is answered wholly from one generation', async () => {
      const { seeds, host: it } = await host({ 'a.txt': HARBOUR });
      await seeds.write('a.txt', HARBOUR.replace('January', 'February'));
      const old = it.current();
      const reload = it.reload();
      const during = await old.ask({ question: 'When did the harbour freeze?' });
      await reload;
      const after = await it.current().ask({ question: 'When did the harbour freeze?' });
      expect([during.generation, during.quotes[0]?.text]).toEqual([
        1,
        'The harbour of Port Ellis froze in January.',
      ]);
      expect([after.generation, after.quotes[0]?.text]).toEqual([
        2,
        'The harbour of Port Ellis froze in February.',
      ]);
    });

    test('a prepared generation waits for commit', async () => {
      const { seeds, host: it } = await host({ 'a.txt': HARBOUR });
      await seeds.write('b.txt', BRIDGE);
      expect(await it.prepare()).toMatchObject({
        kind: 'prepared',
        generation: 2,
        manifest: { articles: 2 },
      });
      expect((await it.current().sources()).length).toBe(1);
      expect(it.commit()).toMatchObject({ kind: 'replaced', generation: 2, added: ['b.txt'] });
      expect((await it.current().sources()).length).toBe(2);
    });

    test('abort is heard while a generation is being prepared, and what is prepared then is another', async () => {
      const { seeds, host: it } = await host({ 'a.txt': HARBOUR });
      await seeds.write('b.txt', BRIDGE);
      const first = it.prepare();
      it.abort();
      const second = it.prepare();
      expect(await first).toEqual({ kind: 'aborted' });
      expect(await second).toMatchObject({ kind: 'prepared', generation: 2 });
      expect(it.commit()).toMatchObject({ kind: 'replaced', generation: 2 });
      const reload = it.reload();
      it.abort();
      await expect(reload).resolves.toMatchObject({ kind: 'unchanged' }); // there was nothing to call off
      await seeds.write('c.txt', FERRY);
      const called = it.reload();
      it.abort();
      await expect(called).rejects.toThrow('the reload was called off');
      expect(it.current().generation).toBe(2);
    });

    test('an aborted generation never comes into force', async () => {
      const { seeds, host: it } = await host({ 'a.txt': HARBOUR });
      await seeds.write('b.txt', BRIDGE);
      await it.prepare();
      it.abort();
      expect(() => it.commit()).toThrow('expected a prepared generation');
      expect(it.current().generation).toBe(1);
      expect(await best(it, 'Which harbour froze?')).toContain('Port Ellis');
      expect(await it.reload()).toMatchObject({ kind: 'replaced', generation: 2, added: ['b.txt'] });
    });
  });
}
