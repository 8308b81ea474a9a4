import { expect, test } from 'vitest';
import { createPeer, type Peer } from '../../../src/discord/shards/peer.js';

type Handlers = Record<string, (told?: unknown) => unknown>;
interface Ends {
  readonly left: Peer<Handlers>;
  readonly right: Peer<Handlers>;
}

/** Two ends of one line; messages travel as JSON, as between processes. */
function line(left: Handlers, right: Handlers): Ends {
  const travel = (message: object) => JSON.parse(JSON.stringify(message));
  const ends: Ends = {
    left: createPeer((message) => queueMicrotask(() => ends.right.receive(travel(message))), left),
    right: createPeer((message) => queueMicrotask(() => ends.left.receive(travel(message))), right),
  };
  return ends;
}

test('both sides ask, and each gets its own answer', async () => {
  let count = 0;
  const { left, right } = line({ name: () => 'left' }, { name: async () => 'right', count: () => ++count });
  expect(
    await Promise.all([left.ask('name'), right.ask('name'), left.ask('count'), left.ask('count')]),
  ).toEqual(['right', 'left', 1, 2]);
});

test('what is told travels along', async () => {
  const { left } = line({}, { twice: (told) => [told, told] });
  expect(await left.ask('twice', { of: 'these' })).toEqual([{ of: 'these' }, { of: 'these' }]);
});

test('a fault on the other side is a fault here', async () => {
  const { left } = line({}, { fail: () => Promise.reject(new Error('no disk')) });
  await expect(left.ask('fail')).rejects.toThrow('no disk');
  await expect(left.ask('unheard')).rejects.toThrow('"unheard" not found');
  await expect(left.ask('constructor')).rejects.toThrow('"constructor" not found');
});

test('when the other side dies, what it was asked fails, and so does what is asked later', async () => {
  const { left } = line({}, { wait: () => new Promise(() => {}) });
  const asked = left.ask('wait');
  left.close(new Error('shard 2 died'));
  await expect(asked).rejects.toThrow('shard 2 died');
  await expect(left.ask('wait')).rejects.toThrow('shard 2 died');
});

test.each([[null], ['text'], [{ _ready: true }], [{ verbatim: { t: 's', i: 'nobody asked', r: 1 } }]])(
  'a message that is not ours is passed over: %j',
  (message) => {
    const { left } = line({}, {});
    expect(() => left.receive(message)).not.toThrow();
  },
);
