import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import type { Caller } from '../../src/discord/contract/request.js';
import { type AccessPolicy, isModerator, mayManageMessages } from '../../src/discord/rights/access.js';

const HOME = '100000000000000001';
const ELSEWHERE = '100000000000000002';
const MANAGES = PermissionFlagsBits.ManageMessages;

const caller = (given: Partial<Caller>): Caller => ({
  userId: '1',
  guildId: HOME,
  permissions: 0n,
  ...given,
});
const policy = (given: Partial<AccessPolicy> = {}): AccessPolicy => ({
  homeGuildId: HOME,
  operatorIds: ['7'],
  owners: () => Promise.resolve(['8', '9']),
  ...given,
});

test.each([
  ['a member with Manage Messages in the home guild', caller({ permissions: MANAGES }), policy(), true],
  ['an administrator there', caller({ permissions: PermissionFlagsBits.Administrator }), policy(), true],
  ['a member without it', caller({ permissions: PermissionFlagsBits.ManageRoles }), policy(), false],
  ['one with it in another guild', caller({ permissions: MANAGES, guildId: ELSEWHERE }), policy(), false],
  [
    'one with it, where there is no home guild',
    caller({ permissions: MANAGES }),
    policy({ homeGuildId: null }),
    false,
  ],
  ['one who claims it in a direct message', caller({ permissions: MANAGES, guildId: null }), policy(), false],
  [
    'the same without a home guild',
    caller({ permissions: MANAGES, guildId: null }),
    policy({ homeGuildId: null }),
    false,
  ],
  ['an operator anywhere', caller({ userId: '7', guildId: ELSEWHERE }), policy({ homeGuildId: null }), true],
  ['a member of the team', caller({ userId: '9', guildId: null }), policy(), true],
])('%s', async (_who, who, rules, expected) => {
  expect(await isModerator(who, rules)).toBe(expected);
});

test('messages are managed in guilds only', () => {
  expect(mayManageMessages(caller({ permissions: MANAGES, guildId: ELSEWHERE }))).toBe(true);
  expect(mayManageMessages(caller({ permissions: MANAGES, guildId: null }))).toBe(false);
});
