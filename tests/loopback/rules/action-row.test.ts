import { checkMessage, type MessageContext } from './message.js';
import { button, buttons, legacy, link, row, select, times, words } from './message-parts.js';
import { type RuleCase, testRules } from './rule-case.js';

const rowRules: readonly RuleCase<MessageContext>[] = [
  {
    rule: 'at most five rows',
    good: legacy(...times(5, (i) => row(button({ custom_id: `b${i}` })))),
    bad: legacy(...times(6, (i) => row(button({ custom_id: `b${i}` })))),
    path: 'components',
  },
  {
    rule: 'at most five buttons in a row',
    good: legacy(row(...buttons(5))),
    bad: legacy(row(...buttons(6))),
    path: 'components[0].components',
  },
  {
    rule: 'a row is not empty',
    good: legacy(row(button())),
    bad: legacy(row()),
    path: 'components[0].components',
  },
  {
    rule: 'only rows without the flag',
    good: legacy(row(button())),
    bad: legacy(words()),
    path: 'components[0].type',
  },
  {
    rule: 'a row mixes no buttons and menus',
    good: legacy(row(select())),
    bad: legacy(row(select(), button())),
    path: 'components[0].components',
  },
  {
    rule: 'a custom_id is 1 to 100 long',
    good: legacy(row(button({ custom_id: 'x'.repeat(100) }))),
    bad: legacy(row(button({ custom_id: 'x'.repeat(101) }))),
    path: 'components[0].components[0].custom_id',
  },
  {
    rule: 'a button that is no link has a custom_id',
    good: legacy(row(button())),
    bad: legacy(row(button({ custom_id: undefined }))),
    path: 'components[0].components[0].custom_id',
  },
  {
    rule: 'custom_ids are unique',
    good: legacy(row(...buttons(2))),
    bad: legacy(row(button(), button())),
    path: 'components',
  },
  {
    rule: 'a label is at most 80 long',
    good: legacy(row(button({ label: 'x'.repeat(80) }))),
    bad: legacy(row(button({ label: 'x'.repeat(81) }))),
    path: 'components[0].components[0].label',
  },
  {
    rule: 'a button has a label or an emoji',
    good: legacy(row(button({ label: undefined, emoji: { name: '🔎' } }))),
    bad: legacy(row(button({ label: '' }))),
    path: 'components[0].components[0]',
  },
  {
    rule: 'a button has a style',
    good: legacy(row(button({ style: 4 }))),
    bad: legacy(row(button({ style: 9 }))),
    path: 'components[0].components[0].style',
  },
  {
    rule: 'a link is at most 512 long',
    good: legacy(row(link({ url: `https://a.example/${'x'.repeat(494)}` }))),
    bad: legacy(row(link({ url: `https://a.example/${'x'.repeat(495)}` }))),
    path: 'components[0].components[0].url',
  },
  {
    rule: 'a link has an address',
    good: legacy(row(link())),
    bad: legacy(row(link({ url: 'not an address' }))),
    path: 'components[0].components[0].url',
  },
  {
    rule: 'a link has no custom_id',
    good: legacy(row(link())),
    bad: legacy(row(link({ custom_id: 'x' }))),
    path: 'components[0].components[0]',
  },
  {
    rule: 'at most 25 choices in a menu',
    good: legacy(row(select({ options: times(25, (i) => ({ label: 'x', value: `${i}` })) }))),
    bad: legacy(row(select({ options: times(26, (i) => ({ label: 'x', value: `${i}` })) }))),
    path: 'components[0].components[0].options',
  },
  {
    rule: 'values of a menu are unique',
    good: legacy(row(select())),
    bad: legacy(
      row(
        select({
          options: [
            { label: 'A', value: 'a' },
            { label: 'B', value: 'a' },
          ],
        }),
      ),
    ),
    path: 'components[0].components[0].options[1].value',
  },
  {
    rule: 'a choice is at most 100 long',
    good: legacy(row(select({ options: [{ label: 'x'.repeat(100), value: 'a' }] }))),
    bad: legacy(row(select({ options: [{ label: 'x'.repeat(101), value: 'a' }] }))),
    path: 'components[0].components[0].options[0].label',
  },
  {
    rule: 'max_values is no more than there are choices',
    good: legacy(row(select({ max_values: 2 }))),
    bad: legacy(row(select({ max_values: 3 }))),
    path: 'components[0].components[0].options',
  },
  {
    rule: 'nothing is sent beside what Discord knows of a button',
    good: legacy(row(button({ disabled: true }))),
    bad: legacy(row(button({ placeholder: 'x' }))),
    path: 'components[0].components[0].placeholder',
  },
  {
    rule: 'nor of a choice in a menu',
    good: legacy(row(select({ options: [{ label: 'A', value: 'a', default: true }] }))),
    bad: legacy(row(select({ options: [{ label: 'A', value: 'a', disabled: true }] }))),
    path: 'components[0].components[0].options[0].disabled',
  },
  {
    rule: 'a placeholder is at most 150 long',
    good: legacy(row(select({ placeholder: 'x'.repeat(150) }))),
    bad: legacy(row(select({ placeholder: 'x'.repeat(151) }))),
    path: 'components[0].components[0].placeholder',
  },
];

testRules(rowRules, checkMessage);
