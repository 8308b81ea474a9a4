import { beforeEach, describe, expect, test } from 'vitest';
import type { ServerSettings, Servers } from '../../src/discord/contract/servers.js';
import { rememberedServers } from '../../src/discord/keeping/remembered-servers.js';

const HERE = '123456789012345678';
const settings = (locale: string): ServerSettings => ({
  ...{ privateChannels: [], cooldowns: {}, auditChannelId: null, follows: [], pins: [], locale },
});

describe('settings of servers that lie far away', () => {
  let time = 0;
  let timers: (() => void)[] = [];
  let asked = 0;
  /** What the far place does. */
  let far: () => Promise<ServerSettings> = async () => settings('en');
  let servers: Servers;
  beforeEach(() => {
    [time, timers, asked] = [0, [], 0];
    const place: Servers = {
      of: () => {
        asked += 1;
        return far();
      },
      change: async (_, how) => how(await far()),
      all: async () => new Map([[HERE, await far()]]),
    };
    const schedule = (callback: () => void) => {
      timers.push(callback);
      return () => {
        timers = timers.filter((each) => each !== callback);
      };
    };
    servers = rememberedServers(place, { now: () => time, schedule });
  });
  const silent = () => new Promise<never>(() => {});
  const patienceEnds = () => {
    for (const timer of timers) timer();
  };

  test('are asked for again after a second, and not before', async () => {
    far = async () => settings('en');
    expect((await servers.of(HERE)).locale).toBe('en');
    far = async () => settings('fr');
    time = 999;
    expect((await servers.of(HERE)).locale).toBe('en');
    time = 1_000;
    expect((await servers.of(HERE)).locale).toBe('fr');
    expect(asked).toBe(2);
    expect(timers).toEqual([]);
  });

  test('are what was last known where the place is silent or fails', async () => {
    far = async () => settings('en');
    await servers.of(HERE);
    time = 5_000;
    far = silent;
    const waiting = servers.of(HERE);
    patienceEnds();
    expect((await waiting).locale).toBe('en');
    far = () => Promise.reject(new Error('down'));
    expect((await servers.of(HERE)).locale).toBe('en');
    far = async () => settings('fr');
    expect((await servers.of(HERE)).locale).toBe('fr');
  });

  test('are a fault in time where nothing is known of the server', async () => {
    far = silent;
    const waiting = servers.of(HERE);
    patienceEnds();
    await expect(waiting).rejects.toThrow('did not come in time');
    far = () => Promise.reject(new Error('down'));
    await expect(servers.of(HERE)).rejects.toThrow('down');
  });

  test('are at once what was changed here, whatever comes of an earlier look', async () => {
    let answer = (_: ServerSettings) => {};
    far = () =>
      new Promise((done) => {
        answer = done;
      });
    const early = servers.of(HERE);
    const slow = answer;
    far = async () => settings('en');
    await servers.change(HERE, () => settings('de'));
    slow(settings('en'));
    expect((await early).locale).toBe('de');
    expect((await servers.of(HERE)).locale).toBe('de');
  });
});
