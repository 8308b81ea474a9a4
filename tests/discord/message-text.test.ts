import { expect, test, vi } from 'vitest';
import type { LoopbackDiscord } from '../loopback/discord.js';
import type { SeenMessage } from '../loopback/interactions/seen.js';
import type { Json } from '../loopback/json.js';
import { eachWithBot, type LiveBot } from './live-bot.js';

const CHECK = 'Check against sources';
const CLAIM = 'Kim Yong Chol met Mike Pompeo in New York.';

let discord: LoopbackDiscord;
let live: LiveBot;

eachWithBot((own) => {
  ({ discord, live } = own);
});

const place = () => ({ kind: 'guild', guild: discord.home }) as const;
const post = (content: string, more: Json) =>
  discord.post(content, discord.person(), { place: place(), more });
const check = (message: SeenMessage) => discord.people.messageCommand(CHECK, message);

const poll = (question: string, ...answers: string[]) => ({
  poll: {
    question: { text: question },
    answers: answers.map((text, at) => ({ answer_id: at + 1, poll_media: { text } })),
    expiry: '2030-01-01T00:00:00+00:00',
    allow_multiselect: false,
    layout_type: 1,
  },
});
const forwarded = (message: Json) => ({
  message_snapshots: [{ message: { content: '', embeds: [], ...message } }],
});

test.each<[string, Json]>([
  ['a poll', poll('What is true?', CLAIM, 'Nothing')],
  ['an embed with a description', { embeds: [{ type: 'rich', description: CLAIM }] }],
  ['an embed with a field', { embeds: [{ type: 'rich', fields: [{ name: 'News', value: CLAIM }] }] }],
  ['a forwarded message', forwarded({ content: CLAIM })],
  ['a forwarded embed', forwarded({ embeds: [{ type: 'rich', title: CLAIM }] })],
  ['a message of components', { components: [{ type: 17, components: [{ type: 10, content: CLAIM }] }] }],
])('the claims of %s are read', async (_, more) => {
  const seen = await check(post('', more));
  expect(seen.text).toContain(`**Claim 1:** “${CLAIM}”`);
});

test('a poll that states nothing has its question looked up', async () => {
  const seen = await check(post('', poll('Did Pompeo meet Kim Yong Chol in New York?', 'Yes', 'No')));
  expect(seen.text).toContain('**Question 1:** “Did Pompeo meet Kim Yong Chol in New York?”');
  expect(seen.text).toMatch(/^> .*Pompeo/m);
});

test('of a card of the bot only its quotations are claims, and they are known as quotations', async () => {
  const answer = await discord.people.slash('ask', { question: 'who is Kim Yong Chol' });
  const seen = await check(answer);
  const claims = seen.text.split('\n').filter((line) => line.startsWith('**Claim'));
  expect(claims.length).toBeGreaterThan(1);
  for (const claim of claims) expect(claim).toMatch(/^\*\*Claim \d+ stands word for word in an article:\*\*/);
  expect(seen.text).not.toContain('matched');
  const again = await check(post('', forwarded({ components: answer.payload.components })));
  expect(again.text).toBe(seen.text);
});

test('of the words that no article contains only names are told', async () => {
  const seen = await check(
    post('The dinner in Timbuktu never used 7341 candles, and Kim Yong Chol met Mike Pompeo.', {}),
  );
  expect(seen.text).toMatch(/No article contains “Timbuktu”\./);
});

/** What discord.js cannot make an object of, or nobody can read. */
const broken: readonly (readonly [string, Json])[] = [
  ['no data', { data: null }],
  ['a message that is not there', { data: { type: 3, name: CHECK, target_id: '1', resolved: {} } }],
  ['no options that are a list', { data: { type: 1, name: 'ask', options: { question: 'x' } } }],
  [
    'a message without metadata of its poll',
    { data: { type: 3, name: CHECK, target_id: '1', resolved: null } },
  ],
];

test.each(broken)(
  'a packet with %s is answered with a reference, and the next one as ever',
  async (_, odd) => {
    const asked = discord.people.startSlash('ask', { question: 'who is Kim Yong Chol' });
    await discord.until(() => asked.settled, 'an answer');
    const { payload } = discord.people.startSlash('help');
    discord.gateway.dispatch(
      'INTERACTION_CREATE',
      { ...payload, ...odd, id: '7', token: 'odd' },
      discord.home.id,
    );
    const line = await vi.waitFor(() => {
      const found = live.running.lines.find(({ reference }) => reference !== undefined);
      expect(found).toBeDefined();
      return found;
    });
    expect(line).toMatchObject({
      level: 'error',
      msg: 'interaction',
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect(discord.requests.some(({ path }) => path.startsWith('/interactions/7/odd/'))).toBe(true);
    expect((await discord.people.slash('help')).text).toContain('/ask');
  },
);

test('a packet of another kind that nobody can read does nothing', async () => {
  for (const t of [
    'MESSAGE_CREATE',
    'GUILD_CREATE',
    'CHANNEL_UPDATE',
    'MESSAGE_POLL_VOTE_ADD',
    'INTERACTION_CREATE',
  ]) {
    discord.gateway.dispatch(t, { poll: {}, author: 7, channels: null });
  }
  expect((await discord.people.slash('help')).text).toContain('/ask');
});

test('where nothing bears out a claim, the closest sentences are shown as such', async () => {
  const seen = await check(post('The dinner lasted three hours.', {}));
  expect(seen.text).toContain('90 minutes over');
  expect(seen.text).toContain('-# The closest there is: it may be about something else.');
  expect(seen.text).not.toContain('silent');
});
