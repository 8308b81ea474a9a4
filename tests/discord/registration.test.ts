import { expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { bringInLine, commandBody, compareCommands } from '../../src/discord/registration/registration.js';
import { checkCommandList } from '../loopback/rules/command.js';

const scope = { applicationId: '100000000000000001', guildId: null };

/** A Discord that knows these commands, and writes down what it is asked. */
function registered(list: readonly object[]) {
  const asked: string[] = [];
  const rest = {
    get: async (route: string) => {
      asked.push(`GET ${route}`);
      return list;
    },
    put: async (route: string, options?: { body?: unknown }) => {
      const body = Array.isArray(options?.body) ? options.body : [];
      asked.push(`PUT ${route} ${body.length}`);
      return list;
    },
  };
  return { asked, rest };
}

/** A command as Discord gives it back: with its own keys, and defaults filled in. */
function asStored(command: object, guildId?: string) {
  const filled = {
    id: '5',
    application_id: scope.applicationId,
    version: '6',
    nsfw: false,
    name_localizations: null,
    description: '',
    description_localizations: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    default_member_permissions: null,
  };
  const stored: Record<string, unknown> = {
    ...filled,
    ...command,
    ...(guildId ? { guild_id: guildId } : {}),
  };
  if (Array.isArray(stored.contexts)) stored.contexts = stored.contexts.toReversed();
  if (Array.isArray(stored.options)) {
    if (stored.options.length === 0) delete stored.options;
    else
      stored.options = stored.options.map(({ required, ...option }) =>
        required ? { required, ...option } : option,
      );
  }
  return stored;
}

test.each([
  ['everywhere', null],
  ['in a guild', '100000000000000002'],
])('what is registered %s is within the rules', (_where, guildId) => {
  expect(checkCommandList(commands.map((command) => commandBody(command, guildId !== null)))).toEqual([]);
});

test('moderators’ commands are for guilds and those who manage messages, all others are for everywhere', () => {
  for (const command of commands) {
    const body = commandBody(command, false);
    const moderators = command.access === 'moderator';
    expect(body.contexts).toEqual(moderators ? [0] : [0, 1, 2]);
    expect(body.integration_types).toEqual(moderators ? [0] : [0, 1]);
    expect(body.default_member_permissions).toBe(moderators ? '8192' : null);
  }
  expect(commands.filter((command) => command.access === 'moderator').map(({ name }) => name)).toContain(
    'reload',
  );
});

test.each([
  ['everywhere', null],
  ['in a guild', '100000000000000002'],
])('one GET and no PUT where nothing differs %s', async (_where, guildId) => {
  const stored = commands.map((command) =>
    asStored(commandBody(command, guildId !== null), guildId ?? undefined),
  );
  const { asked, rest } = registered(stored.toReversed());
  const outcome = await bringInLine(rest, { ...scope, guildId }, { commands });
  expect(outcome.kind).toBe('unchanged');
  expect(asked).toHaveLength(1);
});

test('a difference is put, once, and told', async () => {
  const [first, ...others] = commands.map((command) => asStored(commandBody(command, false)));
  const { asked, rest } = registered([
    { ...first, description: 'old words' },
    ...others.slice(1),
    asStored({ name: 'gone' }),
  ]);
  const outcome = await bringInLine(rest, scope, { commands });
  expect(outcome).toMatchObject({ kind: 'updated', changed: ['/ask'], removed: ['/gone'] });
  expect(outcome.added).toHaveLength(1);
  expect(asked[1]).toBe(`PUT /applications/${scope.applicationId}/commands ${commands.length}`);
});

test('a dry run asks and changes nothing; no commands clear what is there', async () => {
  const { asked, rest } = registered([asStored({ name: 'gone' })]);
  expect(await bringInLine(rest, scope, { commands: [], dryRun: true })).toMatchObject({
    kind: 'would-update',
  });
  expect(asked).toHaveLength(1);
  expect(await bringInLine(rest, scope, { commands: [] })).toMatchObject({
    kind: 'updated',
    removed: ['/gone'],
  });
});

test('a command and a message command of one name are two', () => {
  const slash = { name: 'check', description: 'x' };
  const menu = { name: 'check', type: 3 };
  expect(compareCommands([slash], [slash, menu])).toMatchObject({
    added: ['check'],
    changed: [],
    removed: [],
  });
});
