import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { DiscordAPIError } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { WINDOW } from '../../../src/discord/http/admission.js';
import { MOST_BYTES } from '../../../src/discord/http/intake.js';
import { createKeys } from '../../loopback/application.js';
import { interaction, type Parts, type Request, TestDoor, TOKEN, targetOf, untilClosed } from './door.js';

const doors: TestDoor[] = [];
afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
});

async function open(parts: Parts = {}): Promise<TestDoor> {
  const door = await TestDoor.open(parts);
  doors.push(door);
  return door;
}

test('PING is answered, always, and what people do, once', async () => {
  const door = await open();
  for (const _ of [1, 2]) {
    expect(await door.post({ body: '{"type":1}' })).toEqual({ status: 200, body: '{"type":1}' });
  }
  expect(await door.post()).toEqual({ status: 200, body: '{"type":8,"data":{"choices":[]}}' });
  expect(door.taken).toEqual([interaction()]);
  expect(await door.post()).toEqual({ status: 401, body: 'came before\n' });
  expect(door.taken).toHaveLength(1);
  expect(door.door.pulse()).toEqual({ missing: null });
  expect(door.door.applicationId()).toBe('2');
});

const refused: readonly (readonly [string, number, string, Request])[] = [
  ['what somebody else signed', 401, 'forged', { by: createKeys() }],
  ['what nobody signed', 401, 'unsigned', { headers: {} }],
  ['what was signed long ago', 401, 'stale', { signedLater: -WINDOW - 2_000 }],
  ['what is signed for later', 401, 'stale', { signedLater: WINDOW + 2_000 }],
  ['what is too large, and says so', 413, 'too-large', { body: 'x'.repeat(MOST_BYTES + 1) }],
  ['what is not JSON', 400, 'unreadable', { body: 'type=2' }],
  ['what is JSON, but no object', 400, 'unreadable', { body: 'null' }],
  ['what is cut in the middle', 400, 'unreadable', { body: '{"type":2,' }],
  ['what nobody could be answered on', 400, 'unreadable', { body: '{"type":2,"id":5}' }],
  ['an empty body', 400, 'unreadable', { body: '' }],
  ['another path', 404, 'elsewhere', { path: '/' }],
  ['a path that climbs', 404, 'elsewhere', { path: '/interactions/%2e%2e/' }],
  ['a look', 405, 'elsewhere', { method: 'GET' }],
  ['another method', 405, 'elsewhere', { method: 'PUT' }],
];

test.each(refused)('%s: %i, %s', async (_, status, why, request) => {
  const door = await open();
  expect(await door.post(request)).toMatchObject({ status });
  expect(door.counted).toEqual([why]);
  expect(door.taken).toEqual([]);
  expect(await door.post()).toMatchObject({ status: 200 });
});

test('what is refused is not remembered: the same is taken when Discord signs it', async () => {
  const door = await open();
  expect(await door.post({ by: createKeys() })).toMatchObject({ status: 401 });
  expect(await door.post({ signedLater: WINDOW + 2_000 })).toMatchObject({ status: 401 });
  expect(await door.post()).toMatchObject({ status: 200 });
  door.now += WINDOW + 2_000;
  expect(await door.post()).toMatchObject({ status: 200 });
});

test('what is no HTTP ends its own connection and no other', async () => {
  const door = await open();
  const socket = await door.connection();
  socket.write('\u0016\u0003\u0001 hello\r\n\r\n');
  expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 400 /);
  expect(await door.post()).toMatchObject({ status: 200 });
});

test('a body that says nothing of its size stops at the limit', async () => {
  const door = await open();
  const socket = await door.connection();
  const { head } = door.raw();
  const over = untilClosed(socket);
  socket.write(head.replace(/content-length: \d+/, 'transfer-encoding: chunked'));
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  for (let sent = 0; sent <= MOST_BYTES && !socket.destroyed; sent += 0x10000) socket.write(chunk);
  expect(await over).toContain('HTTP/1.1 413 ');
  expect(await door.post()).toMatchObject({ status: 200 });
});

test('requests that are sent by half keep nobody out, and break off no answer', async () => {
  let answer = () => {};
  const door = await open({
    limits: { patience: 60_000, lookEvery: 60_000, connections: 8 },
    onInteraction: async (raw) => {
      if (raw.id === 'slow') await new Promise<void>((resolve) => (answer = resolve));
      await door.transport.respond(targetOf(raw), { type: 6 });
    },
  });
  const slow = door.post({ body: JSON.stringify(interaction({ id: 'slow', token: 'slow' })) });
  while (door.taken.length === 0) await turn();
  const { head, body } = door.raw();
  const sockets = await Promise.all(Array.from({ length: 30 }, () => door.connection()));
  for (const [at, socket] of sockets.entries())
    socket.write(at % 2 === 0 ? head.slice(0, 30) : head + body.slice(0, 9));
  expect(await door.post()).toMatchObject({ status: 200 });
  answer();
  expect(await slow).toMatchObject({ status: 200, body: '{"type":6}' });
  for (const socket of sockets) socket.destroy();
});

test.each([
  ['nothing', 0],
  ['half a head', 30],
  ['half a body', -4],
])('a connection on which %s comes is ended', async (_, length) => {
  const door = await open({ limits: { patience: 40, lookEvery: 20, connections: 8 } });
  const socket = await door.connection();
  const { head, body } = door.raw();
  socket.write((head + body).slice(0, length));
  expect(await untilClosed(socket)).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
  expect(door.taken).toEqual([]);
});

test('a body that its sender breaks off is noted, and nothing is taken', async () => {
  const door = await open();
  const socket = await door.connection();
  const { head, body } = door.raw();
  socket.end(head + body.slice(0, 9));
  await untilClosed(socket);
  while (door.counted.length === 0) await turn();
  expect(door.counted).toEqual(['broken']);
});

test('an interaction that nothing came of gets an end all the same', async () => {
  const door = await open({ onInteraction: async () => {} });
  expect(await door.post()).toEqual({ status: 500, body: '' });
});

test('a fault while it is dealt with is logged and ends the request, and nothing else', async () => {
  let first = true;
  const door = await open({
    onInteraction: async (raw) => {
      await door.transport.respond(targetOf(raw), { type: 6 });
      if (first) {
        first = false;
        throw new Error('planted');
      }
    },
  });
  await door.post();
  expect(door.lines.at(-1)).toMatchObject({ level: 'error', err: { message: 'planted' } });
  expect(await door.post({ body: JSON.stringify(interaction({ id: '7' })) })).toMatchObject({ status: 200 });
});

test('the log says what was refused, now and then, with how often; and nothing that was sent', async () => {
  const door = await open();
  const forged = { by: createKeys() };
  for (let times = 0; times < 5; times += 1) await door.post(forged);
  await door.post({ signedLater: -60_000 });
  door.now += 60_000;
  await door.post(forged);
  await door.post({ body: `{"token":"${TOKEN}"` });
  const said = door.lines.filter(({ msg }) => /turned away/.test(String(msg)));
  expect(said.map(({ why, times, level }) => [why, times, level])).toEqual([
    ['forged', 1, 'info'],
    ['stale', 1, 'warn'],
    ['forged', 5, 'info'],
    ['unreadable', 1, 'warn'],
  ]);
  expect(said[1]?.age).toBeGreaterThanOrEqual(60_000);
  expect(JSON.stringify(door.lines)).not.toContain(TOKEN);
});

test('until the key is known nothing is believed; an outage of Discord is waited out', async () => {
  let outages = 1;
  const test = new TestDoor({
    rest: {
      get: async () => {
        if (outages-- > 0) throw new Error('connect ECONNREFUSED');
        return { id: '2', verify_key: test.keys.publicKey };
      },
    },
  });
  doors.push(test);
  expect(test.door.pulse()).toEqual({ missing: 'interactions are not taken over HTTP yet' });
  const connected = test.door.connect(test.stopping.signal);
  while (!test.lines.some(({ msg }) => msg === 'the application could not be asked for')) await turn();
  expect(test.door.pulse()).toEqual({ missing: 'the public key of the application is not known yet' });
  expect(await test.post()).toMatchObject({ status: 503 });
  await connected;
  expect(test.door.pulse()).toEqual({ missing: null });
  expect(await test.post()).toMatchObject({ status: 200 });
});

test('with a key from the settings interactions are taken while Discord cannot be asked', async () => {
  const get = () => Promise.reject(new Error('connect ECONNREFUSED'));
  const test = new TestDoor({ publicKey: 'own', rest: { get } });
  doors.push(test);
  const connected = test.door.connect(test.stopping.signal);
  while (Number.isNaN(test.port)) await turn();
  expect(await test.post()).toMatchObject({ status: 200 });
  expect(test.door.pulse()).toEqual({ missing: null });
  test.stopping.abort();
  await expect(connected).rejects.toThrow();
});

test('a key that is not of this application is named', async () => {
  const { publicKey } = createKeys();
  const wrong = await open({ publicKey });
  expect(wrong.door.pulse()).toEqual({ missing: expect.stringMatching(/^DISCORD_PUBLIC_KEY is not/) });
  expect(wrong.lines.at(-1)).toMatchObject({
    level: 'error',
    msg: expect.stringMatching(/^DISCORD_PUBLIC_KEY/),
  });
  expect(JSON.stringify(wrong.lines)).not.toContain(publicKey);
  expect(await wrong.post()).toMatchObject({ status: 401 });
});

test('a token that is refused, and a port that is in use, are one line each', async () => {
  const unauthorized = new DiscordAPIError({ message: '401: Unauthorized', code: 0 }, 0, 401, 'GET', '', {});
  const get = () => Promise.reject(unauthorized);
  const one = await open({ rest: { get } });
  expect(one.refusals).toEqual([expect.stringMatching(/refused the token/)]);
  const two = await open({ port: one.port });
  expect(two.refusals).toEqual([`HTTP_PORT: port ${one.port} at 127.0.0.1 cannot be used (EADDRINUSE)`]);
});

test('leaving: what was asked is answered, also on a connection that was kept; then nobody is let in', async () => {
  let answer = () => {};
  const door = await open({
    onInteraction: async (raw) => {
      await new Promise<void>((resolve) => (answer = resolve));
      await door.transport.respond(targetOf(raw), { type: 6 });
    },
  });
  const idle = await door.connection();
  const socket = await door.connection();
  const { head, body } = door.raw();
  socket.write(head + body);
  while (door.taken.length === 0) await turn();
  const drained = door.door.drain();
  await once(idle, 'close');
  answer();
  expect(await untilClosed(socket)).toContain('{"type":6}');
  await drained;
  await expect(door.post()).rejects.toThrow();
});
