import { MessageFlags } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import type { Delivery, MessageBody, Transport } from '../../../src/discord/sending/transport.js';
import { interaction, TestDoor, targetOf } from './door.js';

const doors: TestDoor[] = [];
afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
});

const DEFER = { type: 5 as const };
const BODY: MessageBody = {
  flags: MessageFlags.IsComponentsV2,
  components: [],
  allowed_mentions: { parse: [] },
};
const target = targetOf(interaction());

/** Posts one interaction, does this with it, and gives what was sent by REST, and back in the response. */
async function during(
  work: (transport: Transport, door: TestDoor) => Promise<unknown>,
  answers: Delivery[] = [],
) {
  const sent: string[] = [];
  const call = (name: string) => async () => {
    sent.push(name);
    return answers.shift() ?? 'sent';
  };
  const door = await TestDoor.open({
    byRest: { respond: call('respond'), edit: call('edit'), follow: call('follow'), remove: call('remove') },
    onInteraction: async () => void (await work(door.transport, door)),
  });
  doors.push(door);
  const response = await door.post().catch(() => null);
  while (door.taken.length === 0) await new Promise(setImmediate);
  return { sent, response };
}

test('the response is the answer; what comes after it goes by REST', async () => {
  const outcomes: Delivery[] = [];
  const { sent, response } = await during(async (transport) => {
    outcomes.push(await transport.respond(target, DEFER));
    outcomes.push(await transport.edit(target, BODY));
  });
  expect(response).toEqual({ status: 200, body: '{"type":5}' });
  expect(sent).toEqual(['edit']);
  expect(outcomes).toEqual(['sent', 'sent']);
});

test('an answer with files goes by REST, and the response says that it comes', async () => {
  const file = { name: 'a.txt', content: 'a' };
  const { sent, response } = await during((transport) => transport.respond(target, DEFER, [file]));
  expect(response).toEqual({ status: 202, body: '' });
  expect(sent).toEqual(['respond']);
});

test('a second answer, and one to what is over, go by REST: Discord says what it thinks of them', async () => {
  const { sent, response } = await during(async (transport) => {
    await transport.respond(target, DEFER);
    await transport.respond(target, DEFER);
  });
  expect(response?.status).toBe(200);
  expect(sent).toEqual(['respond']);
  expect(await doors[0]?.transport.respond(target, DEFER)).toBe('sent');
  expect(sent).toEqual(['respond', 'respond']);
});

test.each(['edit', 'follow', 'remove'] as const)(
  'where %s overtakes the acknowledgement, it is made again until Discord knows of that',
  async (call) => {
    let outcome: Delivery | null = null;
    const work = async (transport: Transport) => {
      await transport.respond(target, DEFER);
      outcome = await transport[call](target, BODY);
    };
    const { sent } = await during(work, ['gone', 'gone', 'forbidden']);
    expect(sent).toEqual([call, call, call]);
    expect(outcome).toBe('forbidden');
  },
);

test('what is gone for good is given up', async () => {
  let outcome: Delivery | null = null;
  const work = async (transport: Transport) => {
    await transport.respond(target, DEFER);
    outcome = await transport.edit(target, BODY);
  };
  const { sent } = await during(work, Array<Delivery>(9).fill('gone'));
  expect(sent).toHaveLength(5);
  expect(outcome).toBe('gone');
});

test('where Discord has hung up, it is asked by REST what has become of the interaction', async () => {
  const outcomes: Delivery[] = [];
  const work = async (transport: Transport, door: TestDoor) => {
    await door.close();
    outcomes.push(await transport.respond(target, DEFER));
    outcomes.push(await transport.edit(target, BODY));
  };
  const { sent } = await during(work, ['gone', 'gone']);
  expect(sent).toEqual(['respond', 'edit']);
  expect(outcomes).toEqual(['gone', 'gone']);
});
