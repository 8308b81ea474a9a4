import { expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { loadCorpus } from '../../src/corpus/load.js';
import type { Command, Services } from '../../src/discord/contract/command.js';
import type { Reply } from '../../src/discord/contract/reply.js';
import type { CommandRequest, OptionValues } from '../../src/discord/contract/request.js';
import { createSourceMemo } from '../../src/discord/contract/source-memo.js';
import { createRouter } from '../../src/discord/dispatch/jobs.js';
import { decodeId } from '../../src/discord/memory/custom-id.js';
import { createLog } from '../../src/log.js';
import { localStory, takeSnapshot } from '../../src/story/local.js';
import type { Story } from '../../src/story/story.js';
import { seeds } from '../discord/start-bot.js';
import { everyComponent } from '../loopback/rules/components-v2.js';

const { corpus } = await loadCorpus({ directory: seeds });
const whole = localStory(takeSnapshot(corpus, 1), 0);
/** The story after a reload that took the articles of DW away. */
const without = localStory(
  takeSnapshot({ articles: corpus.articles.filter((article) => article.outlet !== 'DW') }, 2),
  0,
);
const caller = { userId: '1', guildId: '2', permissions: 0n };
const where = {
  caller,
  channelId: '3',
  threadOf: null,
  botPermissions: 0n,
  locale: 'en-US',
  guildLocale: null,
};

function services(story: Story = whole): Services {
  const host = {
    current: () => story,
    reload: async () => Promise.reject(new Error('not here')),
    close: async () => {},
  };
  const log = createLog({ level: 'silent', sink: process.stdout, pretty: false });
  return {
    story,
    host,
    sources: createSourceMemo(),
    commands,
    status: () => {
      throw new Error('not here');
    },
    may: async (access) => access === 'everyone',
    commandIds: async () => new Map(),
    log,
    now: () => 0,
  };
}

function named(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command;
}

function run(name: string, options: Record<string, string | boolean>, story?: Story): Promise<Reply> {
  const values: OptionValues = new Map(Object.entries(options));
  const request: CommandRequest = { ...where, options: values, targetText: null, private: false };
  return named(name).run(request, services(story));
}

function press(action: string, params: readonly string[], given: { carried?: string; story?: Story } = {}) {
  const handler = commands
    .flatMap((command) => Object.entries(command.buttons ?? {}))
    .find(([key]) => key === action);
  const request = {
    ...where,
    values: [],
    components: [],
    params,
    carried: given.carried ?? null,
    askerId: '1',
    private: false,
  };
  return handler?.[1].press(request, services(given.story));
}

/** The components of a reply, nested ones too, as Discord would get them. */
const partsOf = (reply: Reply | undefined) =>
  reply?.kind === 'card' ? everyComponent(reply.card.components) : [];

/** What can be read of a reply: its texts and the labels of its buttons. */
const seen = (reply: Reply | undefined) =>
  partsOf(reply)
    .flatMap(({ content, label }) => [content, label])
    .filter((text) => typeof text === 'string')
    .join('\n');

/** Parameters of the buttons with this action, in order. */
const paramsOf = (reply: Reply, action: string) =>
  partsOf(reply)
    .map((part) => (typeof part.custom_id === 'string' ? decodeId(part.custom_id) : null))
    .flatMap((id) => (id?.action === action ? [id.params] : []));

test('names of commands and actions of buttons are unique, and every option is described', () => {
  expect(() => createRouter(commands)).not.toThrow();
  expect(() => createRouter([...commands, named('ask')])).toThrow(/twice/);
  for (const command of commands) {
    for (const option of command.options) expect(option.description.length).toBeGreaterThan(5);
    const required = command.options.map((option) => option.required === true);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
  }
});

test('a question of white space, or of nothing that can be seen, is told to be none', async () => {
  expect(await run('ask', { question: ' \n\t ' })).toMatchObject({ kind: 'notice', outcome: 'empty' });
  expect(await run('compare', { question: '\u0000' })).toMatchObject({ kind: 'notice', outcome: 'empty' });
});

test('an outlet that went with a reload is told to be gone, wherever a button remembers it', async () => {
  const reply = await run('ask', { question: 'who is Kim Yong Chol', outlet: 'DW' });
  const [more] = paramsOf(reply, 'more');
  const told = await press('more', more ?? [], { carried: 'who is Kim Yong Chol', story: without });
  expect(told).toMatchObject({ kind: 'notice', outcome: 'stale' });
});

test('the context of a sentence that went with a reload is told to be gone, of one that stayed is shown', async () => {
  const reply = await run('ask', { question: 'who is Kim Yong Chol' });
  const contexts = paramsOf(reply, 'context');
  expect(contexts).toHaveLength(3);
  const outcomes = await Promise.all(contexts.map((params) => press('context', params, { story: without })));
  expect(outcomes.some((outcome) => outcome?.kind === 'notice')).toBe(true);
  expect(outcomes.some((outcome) => outcome?.kind === 'card')).toBe(true);
});

test('a button that asks again asks what it says', async () => {
  const question = 'What did Pompayo say about Ruritania in Atlantis?';
  const answer = await whole.ask({ question });
  const reply = await run('ask', { question });
  const offered = paramsOf(reply, 'spelling');
  const nearest = answer.unknownWords.find((word) => word.suggestions.length > 0);
  expect(answer.answered).toBe(false);
  expect(nearest).toBeDefined();
  expect(seen(reply)).toContain(`Ask with “${nearest?.suggestions[0]}”`);
  const again = await press('spelling', offered[0] ?? [], { carried: question });
  expect(seen(again)).toContain(`What did ${nearest?.suggestions[0]} say`);
  expect(await press('spelling', ['', 'forged'], { carried: question })).toMatchObject({ outcome: 'stale' });
});

test('a button without its question says so', async () => {
  for (const action of ['more', 'share', 'outlets', 'near', 'spelling']) {
    expect(await press(action, [''])).toMatchObject({ kind: 'notice', outcome: 'stale' });
  }
});

test('a page of sources beyond the last, after articles went, shows the last', async () => {
  const reply = await press('page', ['', '7'], { story: without });
  expect(seen(reply)).toContain('3 articles');
});

test('/timeline shows dates as written and as understood', async () => {
  const reply = await run('timeline', { about: 'summit' });
  expect(seen(reply)).toContain('**24 May 2018** · as written: “last Thursday”');
});

test('a message without text is told to have none', async () => {
  const request = { ...where, options: new Map(), targetText: ' ', private: true };
  expect(await named('Check against sources').run(request, services())).toMatchObject({ outcome: 'empty' });
});

test.each([
  ['ask', 'question', 300],
  ['compare', 'question', 300],
  ['timeline', 'about', 200],
])(
  '/%s takes %s of %i characters whole and refuses more: a part would ask something else',
  async (name, option, most) => {
    const whole = await run(name, { [option]: '𐐷'.repeat(most) });
    expect(whole.kind).toBe('card');
    const reply = await run(name, { [option]: 'é'.repeat(most + 1) });
    expect(reply).toMatchObject({ kind: 'notice', outcome: 'too-long' });
  },
);
