import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../src/discord/contract/audit.js';
import type { ServerSettings } from '../../src/discord/contract/servers.js';
import type { State } from '../../src/discord/contract/state.js';

/** A place for state, empty; each opening of it is a process that has just started. */
export type OpenState = () => Promise<State>;

const HERE = '123456789012345678';
const THERE = '223456789012345678';

const entry = (at: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{
    at,
    userId: '323456789012345678',
    guildId: HERE,
    action: 'add',
    article: `${at}.md`,
    outcome: 'added',
  },
  ...more,
});

function auditCases(place: () => Promise<OpenState>): void {
  test('the record is paged, newest first, with its total, after a restart too', async () => {
    const open = await place();
    const { audit } = await open();
    expect(await audit.page(0, 5)).toEqual({ entries: [], total: 0 });
    for (let at = 1; at <= 7; at += 1) await audit.record(entry(at));
    const pages = async (from: number) => {
      const { entries, total } = await (await open()).audit.page(from, 3);
      return [entries.map(({ at }) => at), total];
    };
    expect(await pages(0)).toEqual([[7, 6, 5], 7]);
    expect(await pages(3)).toEqual([[4, 3, 2], 7]);
    expect(await pages(6)).toEqual([[1], 7]);
    expect(await pages(7)).toEqual([[], 7]);
    expect(await pages(70)).toEqual([[], 7]);
  });

  test('an entry is given back as it was, whatever stands in it; those of one moment in their order', async () => {
    const { audit } = await (await place())();
    const odd = { article: 'ä "b"\n<c>—’.md', outcome: '', guildId: null };
    const all = [
      entry(5, odd),
      entry(5, { action: 'reload', article: null }),
      entry(5, { action: 'remove', removal: 'abc123' }),
    ];
    for (const each of all) await audit.record(each);
    expect((await audit.page(0, 9)).entries).toEqual([...all].reverse());
  });

  test('removals are found by their ids', async () => {
    const { audit } = await (await place())();
    const removed = entry(1, { action: 'remove', removal: 'one' });
    await audit.record(removed);
    await audit.record(entry(2, { action: 'restore' }));
    await audit.record(entry(3, { action: 'remove', removal: 'two' }));
    expect(await audit.removals(['one', 'none', '__proto__'])).toEqual(new Map([['one', removed]]));
    expect(await audit.removals([])).toEqual(new Map());
  });
}

const nothing: ServerSettings = {
  ...{ privateChannels: [], cooldowns: {}, auditChannelId: null, follows: [], pins: [], locale: null },
};
const follow =
  (channel: string) =>
  (before: ServerSettings): ServerSettings => ({ ...before, follows: [...before.follows, channel] });

function serverCases(place: () => Promise<OpenState>): void {
  test('a server has nothing set, then what was set, after a restart too, and no other server has', async () => {
    const open = await place();
    const { servers } = await open();
    expect(await servers.of(HERE)).toEqual(nothing);
    const set: ServerSettings = {
      privateChannels: ['1'],
      cooldowns: { '1': 5 },
      auditChannelId: '2',
      follows: ['3'],
      pins: [{ channelId: '4', messageId: '5' }],
      locale: 'fr',
    };
    expect(await servers.change(HERE, () => set)).toEqual(set);
    const again = (await open()).servers;
    expect(await again.of(HERE)).toEqual(set);
    expect(await again.of(THERE)).toEqual(nothing);
    await again.change(THERE, follow('6'));
    expect(await servers.all()).toEqual(
      new Map([
        [HERE, set],
        [THERE, { ...nothing, follows: ['6'] }],
      ]),
    );
  });

  test('changes at the same time lose nothing', async () => {
    const { servers } = await (await place())();
    const channels = Array.from({ length: 20 }, (_, at) => `${at}`);
    await Promise.all(channels.map((channel) => servers.change(HERE, follow(channel))));
    expect([...(await servers.of(HERE)).follows].sort()).toEqual(channels.sort());
  });

  test('a change that throws changes nothing, and the next one is made', async () => {
    const { servers } = await (await place())();
    await servers.change(HERE, follow('1'));
    const broken = servers.change(HERE, () => {
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect((await servers.change(HERE, follow('2'))).follows).toEqual(['1', '2']);
  });

  test('what is no id of a server has nothing, and is not written', async () => {
    const { servers } = await (await place())();
    expect(await servers.of('../../x')).toEqual(nothing);
    expect(() => servers.change('../../x', follow('1'))).toThrow(RangeError);
    expect(await servers.all()).toEqual(new Map());
  });
}

function newsCases(place: () => Promise<OpenState>): void {
  test('news waits together, over a restart too, and is taken once', async () => {
    const open = await place();
    const { news } = await open();
    expect(await news.read()).toBeNull();
    expect(await news.take()).toBeNull();
    await news.add({ added: ['a.md'], changed: ['b.md'] });
    await news.add({ added: ['c.md', 'a.md'], changed: ['a.md', 'b.md', 'd.md'] });
    const again = (await open()).news;
    const waiting = {
      id: expect.stringMatching(/^\w+$/),
      added: ['a.md', 'c.md'],
      changed: ['b.md', 'd.md'],
    };
    expect(await again.read()).toEqual(waiting);
    expect(await again.take()).toEqual(waiting);
    expect(await news.take()).toBeNull();
    expect(await news.read()).toBeNull();
  });

  test('taken by many at once, one gets it; what comes later is other news', async () => {
    const { news } = await (await place())();
    await news.add({ added: ['a.md'], changed: [] });
    const first = (await Promise.all(Array.from({ length: 8 }, () => news.take()))).filter(Boolean);
    expect(first).toHaveLength(1);
    await news.add({ added: ['b.md'], changed: [] });
    const next = await news.take();
    expect(next).toMatchObject({ added: ['b.md'], changed: [] });
    expect(next?.id).not.toBe(first[0]?.id);
  });
}

/** What any place for state has to do. `place` makes an empty one, where the articles a, b, c and d are. */
export function stateCases(place: () => Promise<OpenState>): void {
  describe('the record of changes', () => auditCases(place));
  describe('settings of servers', () => serverCases(place));
  describe('news that waits', () => newsCases(place));
}
