import { expect, test } from 'vitest';
import {
  type Participant,
  reloadTogether,
  type ShardPrepared,
} from '../../../src/discord/shards/reload-together.js';

const REPLACED = {
  kind: 'replaced',
  generation: 2,
  added: ['b.txt'],
  changed: [],
  removed: [],
  articles: 2,
  sentences: 2,
  warnings: [],
} as const;
const UNCHANGED = { kind: 'unchanged', generation: 1, articles: 1, sentences: 1, warnings: [] } as const;

/** A participant that plays its part and notes what it was told. */
function player(prepared: ShardPrepared | Error, commit: 'commits' | 'dies' = 'commits') {
  const told: string[] = [];
  const participant: Participant = {
    async prepare() {
      told.push('prepare');
      if (prepared instanceof Error) throw prepared;
      return prepared;
    },
    async commit() {
      told.push('commit');
      if (commit === 'dies') throw new Error('died');
      return REPLACED;
    },
    async abort() {
      told.push('abort');
    },
  };
  return { participant, told };
}

const ready = (digest = 'new'): ShardPrepared => ({ kind: 'prepared', digest });
const rejected: ShardPrepared = { kind: 'rejected', outcome: { kind: 'rejected', problems: [] } };
const unchanged: ShardPrepared = { kind: 'unchanged', digest: 'new', outcome: UNCHANGED };

test('when all have prepared the same, all commit', async () => {
  const players = [player(ready()), player(ready()), player(ready())];
  const joint = await reloadTogether(players.map(({ participant }) => participant));
  expect(joint).toEqual({ outcome: REPLACED, digest: 'new' });
  for (const { told } of players) expect(told).toEqual(['prepare', 'commit']);
});

test('one that rejects keeps every other from committing', async () => {
  const players = [player(ready()), player(rejected), player(ready())];
  const { outcome } = await reloadTogether(players.map(({ participant }) => participant));
  expect(outcome.kind).toBe('rejected');
  for (const { told } of players) expect(told).toEqual(['prepare', 'abort']);
});

test('where the first rejects, the others need not even prepare', async () => {
  const players = [player(rejected), player(ready())];
  await reloadTogether(players.map(({ participant }) => participant));
  expect(players[1]?.told).toEqual(['abort']);
});

test('one that dies while preparing keeps every other from committing', async () => {
  const players = [player(ready()), player(new Error('shard 1 died'))];
  await expect(reloadTogether(players.map(({ participant }) => participant))).rejects.toThrow('shard 1 died');
  for (const { told } of players) expect(told).toEqual(['prepare', 'abort']);
});

test('articles that changed between two readings are not put in force', async () => {
  const players = [player(ready('one')), player(ready('two'))];
  const { outcome } = await reloadTogether(players.map(({ participant }) => participant));
  expect(outcome).toMatchObject({ kind: 'rejected', problems: [{ code: 'changing-articles' }] });
  for (const { told } of players) expect(told).not.toContain('commit');
});

test('one that has the new articles already lets the others commit', async () => {
  const players = [player(unchanged), player(ready())];
  const { outcome } = await reloadTogether(players.map(({ participant }) => participant));
  expect(outcome).toEqual(REPLACED);
  expect(players.map(({ told }) => told)).toEqual([['prepare'], ['prepare', 'commit']]);
});

test('nothing new anywhere is said to be unchanged', async () => {
  const players = [player(unchanged), player(unchanged)];
  expect((await reloadTogether(players.map(({ participant }) => participant))).outcome).toEqual(UNCHANGED);
});

test('one that dies after all have prepared does not undo the others', async () => {
  const players = [player(ready(), 'dies'), player(ready())];
  expect((await reloadTogether(players.map(({ participant }) => participant))).outcome).toEqual(REPLACED);
});
