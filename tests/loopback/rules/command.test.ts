import { expect, test } from 'vitest';
import type { Json } from '../json.js';
import { checkCommand, checkCommandList } from './command.js';
import { type RuleCase, testRules } from './rule-case.js';

const command = (more: Json = {}): Json => ({ name: 'ask', description: 'Asks the articles', ...more });
const option = (more: Json = {}): Json => ({
  type: 3,
  name: 'question',
  description: 'What to ask',
  ...more,
});
const asking = (...options: Json[]): Json => command({ options });
const menu = (more: Json = {}): Json => ({ type: 3, name: 'Check against sources', ...more });
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Choice ${index}`, value: `${index}` }));

const rules: readonly RuleCase[] = [
  { rule: 'a name is lower case', good: command(), bad: command({ name: 'Ask' }), path: 'name' },
  { rule: 'a name is one word', good: command(), bad: command({ name: 'ask it' }), path: 'name' },
  {
    rule: 'a name is at most 32 long',
    good: command({ name: 'a'.repeat(32) }),
    bad: command({ name: 'a'.repeat(33) }),
    path: 'name',
  },
  { rule: 'a menu may have words in its name', good: menu(), bad: menu({ name: '' }), path: 'name' },
  { rule: 'a menu has no description', good: menu(), bad: menu({ description: 'x' }), path: 'description' },
  { rule: 'a menu has no options', good: menu(), bad: menu({ options: [option()] }), path: 'options' },
  {
    rule: 'a description is needed',
    good: command(),
    bad: command({ description: '' }),
    path: 'description',
  },
  {
    rule: 'a description is at most 100 long',
    good: command({ description: 'x'.repeat(100) }),
    bad: command({ description: 'x'.repeat(101) }),
    path: 'description',
  },
  {
    rule: 'required options come first',
    good: asking(option({ required: true }), option({ name: 'b' })),
    bad: asking(option(), option({ name: 'b', required: true })),
    path: 'options[1]',
  },
  {
    rule: 'options have names of their own',
    good: asking(option(), option({ name: 'b' })),
    bad: asking(option(), option()),
    path: 'options[1].name',
  },
  {
    rule: 'an option describes itself',
    good: asking(option()),
    bad: asking(option({ description: '' })),
    path: 'options[0].description',
  },
  {
    rule: 'at most 25 options',
    good: asking(...Array.from({ length: 25 }, (_, i) => option({ name: `o${i}` }))),
    bad: asking(...Array.from({ length: 26 }, (_, i) => option({ name: `o${i}` }))),
    path: 'options',
  },
  {
    rule: 'at most 25 choices',
    good: asking(option({ choices: choices(25) })),
    bad: asking(option({ choices: choices(26) })),
    path: 'options[0].choices',
  },
  {
    rule: 'no choices beside autocompletion',
    good: asking(option({ autocomplete: true })),
    bad: asking(option({ autocomplete: true, choices: choices(1) })),
    path: 'options[0].autocomplete',
  },
  {
    rule: 'a length limit is at most 6000',
    good: asking(option({ max_length: 6000 })),
    bad: asking(option({ max_length: 6001 })),
    path: 'options[0].max_length',
  },
  {
    rule: 'contexts are known',
    good: command({ contexts: [0, 1, 2] }),
    bad: command({ contexts: [3] }),
    path: 'contexts',
  },
  {
    rule: 'contexts are distinct',
    good: command({ contexts: [0] }),
    bad: command({ contexts: [0, 0] }),
    path: 'contexts',
  },
  {
    rule: 'contexts are not empty',
    good: command({ contexts: null }),
    bad: command({ contexts: [] }),
    path: 'contexts',
  },
  {
    rule: 'integration types are known',
    good: command({ integration_types: [0, 1] }),
    bad: command({ integration_types: [2] }),
    path: 'integration_types',
  },
  {
    rule: 'permissions are a bit set',
    good: command({ default_member_permissions: '8192' }),
    bad: command({ default_member_permissions: 'ManageMessages' }),
    path: 'default_member_permissions',
  },
  {
    rule: 'permissions are a text: a number of JSON would lose bits',
    good: command({ default_member_permissions: null }),
    bad: command({ default_member_permissions: 8192 }),
    path: 'default_member_permissions',
  },
  {
    rule: 'languages are those of Discord',
    good: command({ description_localizations: { 'es-ES': 'x' } }),
    bad: command({ description_localizations: { es: 'x' } }),
    path: 'description_localizations.es',
  },
  {
    rule: 'channels are of known kinds',
    good: asking(option({ type: 7, channel_types: [0, 5] })),
    bad: asking(option({ type: 7, channel_types: [6] })),
    path: 'options[0].channel_types',
  },
  {
    rule: 'the least of a number is not above its most',
    good: asking(option({ type: 4, min_value: 0, max_value: 0 })),
    bad: asking(option({ type: 4, min_value: 1, max_value: 0 })),
    path: 'options[0].min_value',
  },
  {
    rule: 'nothing is sent beside what Discord knows of a command',
    good: command({ nsfw: false }),
    bad: command({ permission: '0' }),
    path: 'permission',
  },
  {
    rule: 'nor of an option of its kind',
    good: asking(option({ min_length: 1 })),
    bad: asking(option({ type: 5, min_length: 1 })),
    path: 'options[0].min_length',
  },
  {
    rule: 'nor of a choice',
    good: asking(option({ choices: choices(1) })),
    bad: asking(option({ choices: [{ name: 'a', value: 'a', description: 'x' }] })),
    path: 'options[0].choices[0].description',
  },
  {
    rule: 'a command is at most 8000 long in all',
    good: asking(option({ choices: choices(25) })),
    bad: asking(
      ...Array.from({ length: 3 }, (_, i) =>
        option({
          name: `o${i}`,
          choices: choices(25).map((choice) => ({ ...choice, value: 'x'.repeat(99) })),
          description: 'x'.repeat(99),
        }),
      ),
      ...Array.from({ length: 10 }, (_, i) => option({ name: `p${i}`, description: 'x'.repeat(99) })),
    ),
    path: '',
  },
];

testRules(rules, (whole) => checkCommand(whole));

test('a list has no two commands of one name and type', () => {
  expect(checkCommandList([command(), menu({ name: 'ask' })])).toEqual([]);
  expect(checkCommandList([command(), command()]).map(({ path }) => path)).toEqual(['[1].name']);
});

test('a list has at most 100 slash commands', () => {
  const list = (count: number) => Array.from({ length: count }, (_, index) => command({ name: `c${index}` }));
  expect(checkCommandList(list(100))).toEqual([]);
  expect(checkCommandList(list(101))).toHaveLength(1);
});
