import { expect, test } from 'vitest';
import { createMetrics } from '../../src/operations/metrics.js';
import { observedHost } from '../../src/operations/observed-host.js';
import type { Vitals } from '../../src/operations/readiness.js';
import type { ReloadOutcome, StoryHost } from '../../src/story/story.js';

const nothing: Vitals = { articles: null, door: null, question: null };
const all: Vitals = {
  articles: { articles: 4, sentences: 123, generation: 7, loadedAt: 60_000 },
  door: { connected: true, aliveAt: 90_000 },
  question: { ms: 250, fault: null },
};
const linesOf = async (metrics: { text(): Promise<string> }) => (await metrics.text()).split('\n');

test('questions and other interactions are counted by outcome', async () => {
  const metrics = createMetrics({ vitals: () => nothing, version: '1.2.3' });
  metrics.interaction({ command: 'ask', outcome: 'answered', ms: 30, question: true });
  metrics.interaction({ command: 'ask', outcome: 'answered', ms: 700, question: true });
  metrics.interaction({ command: 'sources', outcome: 'failed', ms: 1, question: false });
  const lines = await linesOf(metrics);
  expect(lines).toContain('verbatim_interactions_total{command="ask",outcome="answered"} 2');
  expect(lines).toContain('verbatim_interactions_total{command="sources",outcome="failed"} 1');
  expect(lines).toContain('verbatim_questions_total{outcome="answered"} 2');
  expect(lines).toContain('verbatim_interaction_seconds_bucket{le="0.05",command="ask"} 1');
  expect(lines).toContain('verbatim_interaction_seconds_sum{command="ask"} 0.73');
});

test('articles and gateway are read when the figures are', async () => {
  let vitals = nothing;
  const metrics = createMetrics({ vitals: () => vitals, version: '1.2.3' });
  expect(await linesOf(metrics)).toContain('verbatim_gateway_connected 0');
  vitals = all;
  const lines = await linesOf(metrics);
  for (const line of [
    'verbatim_articles 4',
    'verbatim_sentences 123',
    'verbatim_generation 7',
    'verbatim_loaded_timestamp_seconds 60',
    'verbatim_gateway_connected 1',
    'verbatim_probe_seconds 0.25',
    'verbatim_gateway_alive_timestamp_seconds 90',
  ]) {
    expect(lines).toContain(line);
  }
});

test('a shard names itself, and the process tells how late its event loop is', async () => {
  const metrics = createMetrics({ vitals: () => all, version: '1.2.3', labels: { shard: '3' } });
  metrics.threadDied();
  const lines = await linesOf(metrics);
  expect(lines).toContain('verbatim_story_thread_deaths_total{shard="3"} 1');
  expect(lines.some((line) => line.startsWith('nodejs_eventloop_lag_p99_seconds{'))).toBe(true);
});

test('names and types are as Prometheus wants them, and the version is among the figures', async () => {
  const text = await createMetrics({ vitals: () => all, version: '1.2.3' }).text();
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => [name, type]);
  expect(types.length).toBeGreaterThan(20);
  // What `promtool check metrics` says of them: counters end with _total, and nothing else does.
  for (const [name, type] of types)
    expect([name, type === 'counter']).toEqual([name, /_total$/.test(name ?? '')]);
  expect(text).toContain(`verbatim_build_info{version="1.2.3",node="${process.version}"} 1`);
});

test('two registries do not share anything', async () => {
  const [one, two] = [
    createMetrics({ vitals: () => all, version: '1.2.3' }),
    createMetrics({ vitals: () => all, version: '1.2.3' }),
  ];
  one.reload('replaced');
  expect(await linesOf(one)).toContain('verbatim_reloads_total{outcome="replaced"} 1');
  expect(await two.text()).not.toContain('outcome="replaced"');
});

test('a reload counts once, whoever waits for it, and a fault counts as one', async () => {
  const outcomes: string[] = [];
  let settle: { resolve(outcome: ReloadOutcome): void; reject(error: Error): void } | undefined;
  const pending = () => new Promise<ReloadOutcome>((resolve, reject) => (settle = { resolve, reject }));
  const bare: StoryHost = {
    current: () => {
      throw new Error('nobody asks here');
    },
    reload: pending,
    close: async () => {},
  };
  const host = observedHost(bare, (outcome) => outcomes.push(outcome));
  const both = Promise.all([host.reload(), host.reload()]);
  settle?.resolve({ kind: 'rejected', problems: [] });
  expect((await both).map(({ kind }) => kind)).toEqual(['rejected', 'rejected']);
  const third = host.reload();
  settle?.reject(new Error('disk'));
  await expect(third).rejects.toThrow('disk');
  expect(outcomes).toEqual(['rejected', 'failed']);
});
