import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Editing } from '../../src/discord/contract/editing.js';
import { unreadable } from '../../src/import/article.js';
import type { Addition } from '../../src/import/editor.js';
import { told } from '../../src/import/reason.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { Seen } from '../loopback/interactions/seen.js';
import type { Person } from '../loopback/people.js';
import { type RunningBot, startBot } from './start-bot.js';

let discord: LoopbackDiscord;
let running: RunningBot;
let moderator: Person;
let asked: string[];
let added: { readonly id: string; readonly end: (outcome: Addition) => void }[];

const nothing = () => Promise.reject(new Error('not asked for here'));
/** An editor that adds when the test says so. */
const editor: Editing = {
  announced: nothing,
  prepare: async (source) => {
    asked.push(source.kind === 'address' ? source.address : 'a file');
    return unreadable('unreadable');
  },
  cancel: async () => {},
  remove: nothing,
  undo: nothing,
  removed: nothing,
  add: (id) => new Promise((end) => added.push({ id, end })),
};
const unchanged = { kind: 'unchanged', generation: 1, articles: 4, sentences: 100, warnings: [] } as const;

beforeEach(async () => {
  added = [];
  asked = [];
  discord = await LoopbackDiscord.start();
  running = await startBot(discord, { editor: () => editor });
  moderator = discord.person({ permissions: ['ManageMessages'] });
});
afterEach(async () => {
  await running.bot.stop(1_000);
  await discord.stop();
  discord.assertNoViolations();
});

/** A moderator's private message with the button of a preview on it. */
async function pressAdd(message: Seen): Promise<Seen> {
  return discord.people.component(message, { custom_id: '1.addyes.abc', component_type: 2 });
}

test('a press that takes long is answered at once; a second one does nothing; the result takes the place', async () => {
  const message = await discord.people.slash('help', {}, { as: moderator });
  const first = await pressAdd(message);
  expect(first.updated).toBe(true);
  expect(message.text).toMatch(/^\*\*Adding…\*\*/);
  expect(message.labels).toEqual([]);
  await pressAddAgain(message);
  added[0]?.end({ kind: 'added', path: 'x.md', reload: unchanged });
  await discord.until(() => message.text.includes('**Added:** x.md'), 'the result');
  expect(added.map(({ id }) => id)).toEqual(['abc']);
  expect(message.labels).toEqual([]);
});

/** The same button, from a client that still shows it: the press is taken, and nothing is said. */
async function pressAddAgain(message: Seen): Promise<void> {
  const again = discord.people.startComponent(message, { custom_id: '1.addyes.abc', component_type: 2 });
  await discord.until(() => again.acknowledgement === 'deferred-update', 'the second press');
  expect(again.followups).toEqual([]);
}

test('what could not be stored can be tried again from where it was pressed', async () => {
  const message = await discord.people.slash('help', {}, { as: moderator });
  await pressAdd(message);
  added[0]?.end({ kind: 'not-stored', reason: 'disk-full', ...told('diskFull', { code: 'ENOSPC' }) });
  await discord.until(() => message.text.includes('The disk is full (ENOSPC).'), 'the reason');
  expect(message.labels).toEqual(['Try again', 'Cancel']);
  await discord.people.press(message, 'Try again');
  added[1]?.end({ kind: 'added', path: 'x.md', reload: unchanged });
  await discord.until(() => message.text.includes('**Added:** x.md'), 'the result');
});

test('who may not add sees no beginning', async () => {
  const message = await discord.people.slash('help');
  const refused = await pressAdd(message);
  expect(refused.text).toMatch(/for moderators/);
  expect(message.text).toContain('/ask');
  expect(added).toEqual([]);
});

test.each([
  ['dw.com/en/a', 'https://dw.com/en/a'],
  ['www.dw.com', 'https://www.dw.com'],
  ['<https://dw.com/a>', 'https://dw.com/a'],
  ['http://dw.com/a', 'http://dw.com/a'],
  ['dw.com:8443/a?b=c', 'https://dw.com:8443/a?b=c'],
  ['ftp://dw.com/a', 'ftp://dw.com/a'],
  ['somewhere', 'somewhere'],
])('/add %s reads %s', async (address, expected) => {
  const seen = await discord.people.slash('add', { address }, { as: moderator });
  expect(seen.text).toBe('It could not be read.');
  expect(asked).toEqual([expected]);
});
