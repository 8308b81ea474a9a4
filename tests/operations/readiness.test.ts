import { expect, test } from 'vitest';
import { STALE_HEARTBEAT, type Vitals, whatIsMissing } from '../../src/operations/readiness.js';
import { Watch } from '../../src/operations/watch.js';

const NOW = 1_000_000;
const articles = { articles: 4, sentences: 100, generation: 1, loadedAt: NOW };
const alive: Vitals = { articles, door: { connected: true, aliveAt: NOW }, question: null };

test('ready when articles are loaded and Discord answers', () => {
  expect(whatIsMissing(alive, NOW)).toEqual([]);
  expect(whatIsMissing(alive, NOW + STALE_HEARTBEAT)).toEqual([]);
});

test('everything that is missing is said at once', () => {
  expect(whatIsMissing(new Watch(() => NOW).vitals(), NOW)).toEqual([
    expect.stringMatching(/articles/),
    expect.stringMatching(/not connected/),
  ]);
});

test('a lost connection, and one on which nothing is answered', () => {
  const lost = { ...alive, door: { connected: false, aliveAt: NOW } };
  expect(whatIsMissing(lost, NOW)).toEqual(['the connection to Discord is lost']);
  expect(whatIsMissing(alive, NOW + STALE_HEARTBEAT + 1)).toEqual(['no answer to a heartbeat for 100 s']);
  const never = { ...alive, door: { connected: true, aliveAt: null } };
  expect(whatIsMissing(never, NOW)).toEqual(['not connected to Discord yet']);
});

test('commands that are not where people look for them', () => {
  const missing = { ...alive, commandsMissing: 'the commands are not registered yet' };
  expect(whatIsMissing(missing, NOW)).toEqual(['the commands are not registered yet']);
});

test('the watch reads what is in force when it is asked', () => {
  const watch = new Watch(() => NOW);
  let generation = 1;
  watch.story({
    current: () => ({ generation, loadedAt: NOW, ask: async () => {} }),
    manifest: () => ({ articles: 4, sentences: 100, probe: 'The harbour' }),
  });
  const rest = { door: null, commandsMissing: null, question: null };
  expect(watch.vitals()).toEqual({ articles, articlesUnreachable: null, ...rest });
  watch.unreachable(() => 'The archive is down.');
  expect(whatIsMissing(watch.vitals(), NOW)).toContain('The archive is down.');
  generation = 2;
  expect(watch.vitals().articles?.generation).toBe(2);
});
