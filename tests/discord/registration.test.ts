import { expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { commandBody } from '../../src/discord/registration/body.js';
import { bringInLine, removeLeftovers } from '../../src/discord/registration/bring-in-line.js';
import { compareCommands } from '../../src/discord/registration/compare.js';
import { type CommandPlaces, planScopes } from '../../src/discord/registration/plan.js';
import { checkCommandList, checkReach } from '../loopback/rules/command.js';
import { Findings } from '../loopback/rules/findings.js';

const applicationId = '100000000000000001';
const HOME = '100000000000000002';
const OTHER = '100000000000000003';
const BOTH = { guild: true, user: true };
const NOWHERE: CommandPlaces = { homeGuildId: null, commandsGuildId: null, operators: false };
const bodies = planScopes(commands, NOWHERE, BOTH)[0]?.bodies ?? [];

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
    delete: async (route: string) => {
      asked.push(`DELETE ${route}`);
    },
  };
  return { asked, rest };
}

/** A command as Discord gives it back: with its own keys, and defaults filled in. */
function asStored(command: object, guildId?: string) {
  const filled = {
    id: '5',
    application_id: applicationId,
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

const places: readonly (readonly [string, CommandPlaces])[] = [
  ['no home', NOWHERE],
  ['a home', { ...NOWHERE, homeGuildId: HOME }],
  ['a home and operators', { ...NOWHERE, homeGuildId: HOME, operators: true }],
  ['one guild only, which is home', { ...NOWHERE, homeGuildId: HOME, commandsGuildId: HOME }],
  ['one guild only, which is not', { ...NOWHERE, homeGuildId: HOME, commandsGuildId: OTHER }],
];
const installs = [BOTH, { guild: true, user: false }, { guild: false, user: true }];

test.each(places)(
  'with %s what is registered is within the rules, however the bot is installed',
  (_, where) => {
    for (const kinds of installs) {
      for (const scope of planScopes(commands, where, kinds)) {
        const findings = new Findings();
        checkCommandList(scope.bodies, findings);
        const types = [...(kinds.guild ? [0] : []), ...(kinds.user ? [1] : [])];
        if (scope.guildId === null) checkReach(scope.bodies, types, findings);
        expect(findings.list).toEqual([]);
      }
    }
  },
);

/** Where each kind of command is: `everywhere` in which contexts, or a guild and for whom. */
function where(places: CommandPlaces, name: string): unknown[] {
  return planScopes(commands, places, BOTH).flatMap(({ guildId, bodies: list }) =>
    list
      .filter((body) => body.name === name)
      .map((body) => [guildId, body.contexts ?? body.default_member_permissions ?? 'all']),
  );
}

test('moderators’ commands are where moderators can be, all others everywhere', () => {
  const [, , withOperators] = places.map(([, each]) => each);
  expect(where(NOWHERE, 'reload')).toEqual([[null, [1]]]);
  expect(where(NOWHERE, 'ask')).toEqual([[null, [0, 1, 2]]]);
  const home = { ...NOWHERE, homeGuildId: HOME };
  expect(where(home, 'reload')).toEqual([[HOME, '8192']]);
  expect(where(home, 'ask')).toEqual([[null, [0, 1, 2]]]);
  expect(where(withOperators ?? home, 'reload')).toEqual([
    [null, [1]],
    [HOME, '8192'],
  ]);
  expect(where({ ...home, commandsGuildId: HOME }, 'reload')).toEqual([[HOME, '8192']]);
  expect(where({ ...home, commandsGuildId: OTHER }, 'reload')).toEqual([
    [OTHER, '0'],
    [HOME, '8192'],
  ]);
  expect(where({ ...home, commandsGuildId: OTHER }, 'ask')).toEqual([[OTHER, 'all']]);
});

test.each([
  ['everywhere', null],
  ['in a guild', HOME],
])('one GET and no PUT where nothing differs %s', async (_where, guildId) => {
  const wanted =
    guildId === null
      ? bodies
      : commands.map((command) => commandBody(command, { kind: 'guild', home: true }));
  const stored = wanted.map((body) => asStored(body, guildId ?? undefined));
  const { asked, rest } = registered(stored.toReversed());
  const outcome = await bringInLine({ guildId, bodies: wanted }, { rest, applicationId });
  expect(outcome.kind).toBe('unchanged');
  expect(asked).toHaveLength(1);
});

test('a difference is put, once, and told', async () => {
  const [first, ...others] = bodies.map((body) => asStored(body));
  const { asked, rest } = registered([
    { ...first, description: 'old words' },
    ...others.slice(1),
    asStored({ name: 'gone' }),
  ]);
  const outcome = await bringInLine({ guildId: null, bodies }, { rest, applicationId });
  expect(outcome).toMatchObject({ kind: 'updated', changed: ['/ask'], removed: ['/gone'] });
  expect(outcome.added).toHaveLength(1);
  expect(asked[1]).toBe(`PUT /applications/${applicationId}/commands ${bodies.length}`);
});

test('a dry run asks and changes nothing; no commands clear what is there', async () => {
  const { asked, rest } = registered([asStored({ name: 'gone' })]);
  const none = { guildId: null, bodies: [] };
  expect(await bringInLine(none, { rest, applicationId, dryRun: true })).toMatchObject({
    kind: 'would-update',
  });
  expect(asked).toHaveLength(1);
  expect(await bringInLine(none, { rest, applicationId })).toMatchObject({
    kind: 'updated',
    removed: ['/gone'],
  });
});

test('what another program registered in a place stays there', async () => {
  const { asked, rest } = registered([asStored({ name: 'ask' }), { ...asStored({ name: 'play' }), id: '6' }]);
  const left = { guildId: OTHER, names: new Set(['/ask', '/reload']) };
  const outcome = await removeLeftovers(left, { rest, applicationId });
  expect(outcome).toMatchObject({ kind: 'updated', removed: ['/ask'] });
  expect(asked.slice(1)).toEqual([`DELETE /applications/${applicationId}/guilds/${OTHER}/commands/5`]);
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
