import { Writable } from 'node:stream';
import type { APIInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import type { Command } from '../../src/discord/contract/command.js';
import { createSourceMemo } from '../../src/discord/contract/source-memo.js';
import { createDispatch } from '../../src/discord/dispatch/dispatch.js';
import type { Observe } from '../../src/discord/dispatch/interaction-line.js';
import { PayloadRefused, type Transport } from '../../src/discord/sending/transport.js';
import { createLog } from '../../src/log.js';
import { QuestionTimeout } from '../../src/story/question-timeout.js';
import type { StoryHost } from '../../src/story/story.js';

const never = new Promise<never>(() => {});
const host: StoryHost = {
  current: () => ({ generation: 1, loadedAt: 0 }) as ReturnType<StoryHost['current']>,
  reload: () => never,
  close: async () => {},
};
const base = { kind: 'slash', description: 'd', access: 'everyone', private: false } as const;
const offering = (suggest: () => Promise<never>) =>
  [{ type: 'string', name: 'q', description: 'd', suggest }] as const;

const commands: readonly Command[] = [
  { ...base, name: 'throws', options: [], run: () => Promise.reject(new Error('SECRETFAULT')) },
  {
    ...base,
    name: 'dwells',
    options: [],
    run: () => Promise.reject(new QuestionTimeout(8, true)),
  },
  { ...base, name: 'hangs', options: [], run: () => never },
  {
    ...base,
    name: 'says',
    options: [],
    run: async () => ({ kind: 'card', card: { components: [{ type: 10, content: 'fine' }] } }),
  },
  {
    ...base,
    name: 'moderates',
    access: 'moderator',
    options: [],
    run: () => Promise.reject(new Error('not here')),
  },
  { ...base, name: 'offers', options: offering(() => Promise.reject(new Error('broken'))), run: () => never },
  { ...base, name: 'dawdles', options: offering(() => never), run: () => never },
];

interface SentCallback {
  readonly type: number;
  readonly data?: { flags?: number; components?: { content: string }[]; choices?: unknown[] };
}

/** A sink of log lines, and the lines, parsed. */
function keptLines() {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()));
      done();
    },
  });
  return { lines, sink };
}

/** A transport over which nothing is sent but first responses. */
function respondingAlone(onResponse: (shown: SentCallback) => void): Transport {
  const unexpected = () => Promise.reject(new Error('nothing else is sent'));
  return {
    async respond(_target, response) {
      onResponse(JSON.parse(JSON.stringify(response)));
      return 'sent';
    },
    edit: unexpected,
    follow: unexpected,
    remove: unexpected,
  };
}

function dispatch(
  respond: (sent: SentCallback) => void = () => {},
  level = 'info',
  observe: Observe = () => {},
) {
  const sent: SentCallback[] = [];
  const { lines, sink } = keptLines();
  const transport = respondingAlone((shown) => {
    respond(shown);
    sent.push(shown);
  });
  const run = createDispatch({
    commands,
    host,
    sources: createSourceMemo(),
    commandIds: async () => new Map(),
    status: () => {
      throw new Error('not here');
    },
    transport,
    access: { homeGuildId: null, operatorIds: [], owners: async () => [] },
    limit: async () => null,
    log: createLog({ level, sink, pretty: false }),
    now: () => 0,
    // Deadlines come at once, acknowledgements never.
    schedule: (callback, ms) => {
      if (ms !== 1_500) queueMicrotask(() => setImmediate(callback));
      return () => {};
    },
    newReference: () => 'ref-1',
    observe,
  });
  return { run, sent, lines };
}

function interaction(name: string, more: object = {}): APIInteraction {
  const data = { id: '5', type: 1, name, options: [], ...more };
  const type = 'focus' in more ? 4 : 2;
  return asSent({ id: '1', application_id: '2', token: 't', type, user: { id: '3' }, data });
}

/** A packet as it comes, whatever is in it. */
function asSent(packet: object): APIInteraction {
  return JSON.parse(JSON.stringify(packet));
}

const typing = { focus: true, options: [{ name: 'q', type: 3, value: 'x', focused: true }] };

test.each(['throws', 'hangs'])(
  'a command that %s is answered with a reference that is in the log too',
  async (name) => {
    const { run, sent, lines } = dispatch();
    await run(interaction(name));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.data?.components?.[0]?.content).toMatch(/Something went wrong.*`ref-1`/);
    expect((sent[0]?.data?.flags ?? 0) & 64).toBe(64);
    expect(JSON.stringify(sent)).not.toContain('SECRETFAULT');
    expect(lines).toMatchObject([{ level: 'error', command: name, outcome: 'failed', reference: 'ref-1' }]);
  },
);

test('a question that was stopped says so in words, not as a fault of ours', async () => {
  const { run, sent, lines } = dispatch();
  await run(interaction('dwells'));
  expect(sent[0]?.data?.components?.[0]?.content).toContain('longer than 8 seconds and was stopped');
  expect(JSON.stringify(sent)).not.toContain('ref-1');
  expect(lines).toMatchObject([{ level: 'error', command: 'dwells', outcome: 'too-slow' }]);
});

test('a reply that Discord refuses is a fault like any other', async () => {
  let first = true;
  const { run, sent, lines } = dispatch(() => {
    if (first) {
      first = false;
      throw new PayloadRefused('Invalid Form Body');
    }
  });
  await run(interaction('says'));
  expect(JSON.stringify(sent)).toContain('ref-1');
  expect(lines).toMatchObject([{ outcome: 'failed', err: { message: 'Invalid Form Body' } }]);
});

test('a Discord that cannot be reached is logged, and nothing is thrown', async () => {
  const { run, lines } = dispatch(() => {
    throw new Error('connect ECONNREFUSED');
  });
  await run(interaction('says'));
  expect(lines).toMatchObject([{ level: 'error', outcome: 'unsent', command: 'says' }]);
});

test.each([
  ['that is answered', () => {}, 'answered'],
  [
    'whose answer cannot be sent',
    () => {
      throw new Error('connect ECONNREFUSED');
    },
    'unsent',
  ],
])(
  'an interaction %s is one line of the log, though whoever counts it fails',
  async (_, respond, outcome) => {
    const { run, lines } = dispatch(respond, 'info', () => {
      throw new Error('no figures');
    });
    await run(interaction('says'));
    expect(lines).toMatchObject([
      { msg: 'interaction', outcome, command: 'says' },
      { level: 'error', msg: 'an interaction could not be counted', err: { message: 'no figures' } },
    ]);
  },
);

test('moderators’ commands are refused to others before they run', async () => {
  const { run, sent, lines } = dispatch();
  await run(interaction('moderates'));
  expect(sent[0]?.data?.components?.[0]?.content).toMatch(/for moderators/);
  expect(lines).toMatchObject([{ level: 'info', outcome: 'refused' }]);
});

test('an unknown command is told to be one', async () => {
  const { run, sent, lines } = dispatch();
  await run(interaction('secret words'));
  expect(sent).toHaveLength(1);
  expect(lines).toMatchObject([{ command: 'unknown', outcome: 'unknown' }]);
});

test.each(['offers', 'dawdles', 'says', 'nothing'])(
  'broken or late suggestions of %s are none',
  async (name) => {
    const { run, sent } = dispatch();
    await run(interaction(name, typing));
    expect(sent).toEqual([{ type: 8, data: { choices: [] } }]);
  },
);

test('interactions that are not ours pass, malformed ones are logged, and answered where possible', async () => {
  const { run, sent, lines } = dispatch();
  await run(asSent({ id: '1', type: 1, token: 't' }));
  await run(asSent({ type: 2, data: null, user: { id: '3' } }));
  expect(sent).toEqual([]);
  await run(asSent({ ...interaction('says'), member: { user: { id: '3' }, permissions: 'x' } }));
  expect(sent).toMatchObject([
    { type: 4, data: { components: [{ content: expect.stringContaining('ref-1') }] } },
  ]);
  expect(lines).toMatchObject([{ outcome: 'unsent' }, { outcome: 'failed', reference: 'ref-1' }]);
});

test.each([
  ['an interaction', 9, {}],
  ['what was typed into a form', 5, { custom_id: 'x', components: [] }],
  ['a command about a person', 2, { id: '5', type: 2, name: 'says', target_id: '3' }],
  ['a menu of people', 3, { component_type: 5, custom_id: 'x', values: [] }],
])(
  '%s of a type that is not known is answered with a reference that is in the log too',
  async (_, type, data) => {
    const { run, sent, lines } = dispatch();
    await run(asSent({ ...interaction('says'), type, data }));
    expect(sent).toMatchObject([
      { type: 4, data: { components: [{ content: expect.stringContaining('ref-1') }] } },
    ]);
    const err = { message: expect.stringMatching(/of a type that is not known/) };
    expect(lines).toMatchObject([{ level: 'error', outcome: 'failed', reference: 'ref-1', err }]);
  },
);

test.each([
  ['info', undefined],
  ['debug', 'who is it'],
])('at level %s the words that were asked are logged as %j', async (level, asked) => {
  const { run, lines } = dispatch(() => {}, level);
  const options = [{ name: 'question', type: 3, value: 'who is it', focused: true }];
  await run(interaction('says', { options }));
  await run(interaction('nothing', { ...typing, options }));
  const carrying = { flags: 0, components: [{ type: 2, custom_id: '1.more..3~01who is it$' }] };
  const press = { type: 3, data: { component_type: 2, custom_id: '1.more' }, message: carrying };
  await run(asSent({ ...interaction('x'), ...press }));
  expect(lines.map((line) => line.asked)).toEqual([asked, asked, asked]);
  expect(JSON.stringify(lines).includes('who is it')).toBe(asked !== undefined);
});
