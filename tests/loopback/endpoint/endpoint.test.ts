import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LoopbackDiscord } from '../discord.js';
import { asJson } from '../json.js';

interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

const PONG: HttpAnswer = { status: 200, body: { type: 1 } };
const SAYS: HttpAnswer = {
  status: 200,
  body: { type: 4, data: { content: 'Here', allowed_mentions: { parse: [] } } },
};

let discord: LoopbackDiscord;
let server: Server;
/** What the bot answers to a ping, to a forged one (the second), and to what people do. Null: nothing. */
let answers: { ping: HttpAnswer; forged: HttpAnswer; person: HttpAnswer | null };

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  answers = { ping: PONG, forged: { status: 401 }, person: SAYS };
  let pings = 0;
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { type } = asJson(JSON.parse(Buffer.concat(chunks).toString()));
    const answer = type === 1 ? [answers.ping, answers.forged][pings++ % 2] : answers.person;
    if (!answer) return;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.application.token);
  await rest.put(Routes.applicationCommands(discord.application.id), {
    body: [{ name: 'echo', description: 'Says it again' }],
  });
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await discord.stop();
});

const save = () => discord.endpoint.save(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

test('an endpoint that answers a ping and refuses a forged one is saved, and posted to', async () => {
  await save();
  expect((await discord.people.slash('echo')).text).toBe('Here');
  discord.assertNoViolations();
});

test.each([
  ['does not answer a ping', { ping: { status: 204 } }, 'PING was answered by 204'],
  ['answers it by something else', { ping: { status: 200, body: { type: 4 } } }, 'PING was answered by 200'],
  ['takes what somebody else signed', { forged: PONG }, 'a forged PING was answered by 200'],
])('one that %s is not saved', async (_, change, reason) => {
  answers = { ...answers, ...change };
  await expect(save()).rejects.toThrow(reason);
  expect(discord.application.endpoint).toBeNull();
});

test.each([
  ['nothing in time', null, 'aborted'],
  ['an error', { status: 500 }, '500'],
  ['no interaction response', { status: 200, body: { ok: true } }, 'Type undefined does not answer'],
  ['more than Discord reads', { status: 200, body: { x: 'x'.repeat(150_000) } }, '150'],
  [
    'a message that is too long',
    { status: 200, body: { type: 4, data: { content: 'x'.repeat(2_001) } } },
    '50035',
  ],
])('what is answered by %s has failed', async (_, person, reason) => {
  await save();
  if (person === null) discord.endpoint.patience = 100;
  answers = { ...answers, person };
  await expect(discord.people.slash('echo')).rejects.toThrow(reason);
  discord.takeViolations();
});
