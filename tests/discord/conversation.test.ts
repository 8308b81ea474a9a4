import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import type { AnswerMode } from '../../src/discord/contract/command.js';
import type { Reply } from '../../src/discord/contract/reply.js';
import { Conversation } from '../../src/discord/sending/conversation.js';
import type { Delivery, Transport } from '../../src/discord/sending/transport.js';

const target = { id: '1', token: 't', applicationId: '2' };
const CARD: Reply = { kind: 'card', card: { components: [{ type: 10, content: 'answer' }] } };
const DELETE: Reply = { kind: 'delete', otherwise: 'not here' };
const NOTICE: Reply = { kind: 'notice', text: 'a word', outcome: 'refused' };

/** Writes down what is sent: the call, the response type where there is one, the flags. */
function conversation(mode: AnswerMode, respond: Delivery = 'sent') {
  const sent: string[] = [];
  const listed: unknown[] = [];
  const note = (call: string, body?: { flags?: MessageFlags; attachments?: unknown }) => {
    listed.push(body?.attachments);
    const flags = body?.flags ?? 0;
    const v2 = flags & MessageFlags.IsComponentsV2 ? ' v2' : '';
    sent.push(`${call}${v2}${flags & MessageFlags.Ephemeral ? ' ephemeral' : ''}`);
    return Promise.resolve<Delivery>('sent');
  };
  const transport: Transport = {
    async respond(_target, response) {
      const data: object = ('data' in response && response.data) || {};
      await note(`respond ${response.type}`, data);
      return respond;
    },
    edit: (_target, body) => note('edit', body),
    follow: (_target, body) => note('follow', body),
    remove: () => note('remove'),
  };
  let late = () => {};
  const schedule = (callback: () => void) => {
    late = callback;
    return () => {
      late = () => {};
    };
  };
  return { sent, listed, talk: new Conversation({ transport, target, mode, schedule }), late: () => late() };
}

test.each([
  ['public', CARD, false, ['respond 4 v2']],
  ['private', CARD, false, ['respond 4 v2 ephemeral']],
  ['update', CARD, false, ['respond 7 v2']],
  ['public', NOTICE, false, ['respond 4 v2 ephemeral']],
  ['update', NOTICE, false, ['respond 4 v2 ephemeral']],
  ['public', CARD, true, ['respond 5', 'edit v2']],
  ['private', CARD, true, ['respond 5 ephemeral', 'edit v2']],
  ['update', CARD, true, ['respond 6', 'edit v2']],
  ['public', NOTICE, true, ['respond 5', 'remove', 'follow v2 ephemeral']],
  ['private', NOTICE, true, ['respond 5 ephemeral', 'edit v2']],
  ['update', NOTICE, true, ['respond 6', 'follow v2 ephemeral']],
  ['update', DELETE, false, ['respond 6', 'remove']],
  ['update', DELETE, true, ['respond 6', 'remove']],
] as const)('%s, %o, late: %s', async (mode, reply, isLate, expected) => {
  const { sent, talk, late } = conversation(mode);
  if (isLate) late();
  expect(await talk.deliver(reply)).toBe('sent');
  expect(sent).toEqual(expected);
  late();
  expect(sent).toEqual(expected); // an answered interaction is not acknowledged again
});

test('an acknowledgement that Discord had already taken is followed by the answer', async () => {
  const { sent, talk, late } = conversation('public', 'already');
  late();
  expect(await talk.deliver(CARD)).toBe('sent');
  expect(sent).toEqual(['respond 5', 'edit v2']);
});

test('nothing more is sent to an interaction that is gone', async () => {
  const { sent, talk, late } = conversation('public', 'gone');
  late();
  expect(await talk.deliver(CARD)).toBe('gone');
  expect(sent).toEqual(['respond 5']);
});

test.each([
  ['update', false, [[]]],
  ['update', true, [undefined, []]],
  ['public', true, [undefined, undefined]],
] as const)(
  '%s, late: %s: a card in the place of another takes its files away',
  async (mode, isLate, lists) => {
    const { listed, talk, late } = conversation(mode);
    if (isLate) late();
    await talk.deliver(CARD);
    expect(listed).toEqual(lists);
  },
);
