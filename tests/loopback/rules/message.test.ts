import { expect, test } from 'vitest';
import type { Json } from '../json.js';
import { checkMessage, type MessageContext } from './message.js';

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const allowed_mentions = { parse: [] };

const button = (more: Json = {}) => ({ type: 2, style: 2, label: 'More', custom_id: 'more', ...more });
const link = (more: Json = {}) => ({ type: 2, style: 5, label: 'Read', url: 'https://a.example/', ...more });
const row = (...components: unknown[]) => ({ type: 1, components });
const words = (content = 'Some words') => ({ type: 10, content });
const section = (more: Json = {}) => ({ type: 9, components: [words()], accessory: button(), ...more });
const container = (...components: unknown[]) => ({ type: 17, components });
const select = (more: Json = {}) => ({
  type: 3,
  custom_id: 'outlet',
  options: [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ],
  ...more,
});
const times = (count: number, make: (index: number) => unknown) =>
  Array.from({ length: count }, (_, i) => make(i));
const buttons = (count: number) => times(count, (i) => button({ custom_id: `b${i}` }));

const plain = (more: Json): Json => ({ allowed_mentions, ...more });
const legacy = (...components: unknown[]): Json => plain({ content: 'x', components });
const v2 = (...components: unknown[]): Json => plain({ flags: V2, components });
const embedded = (embed: Json): Json => plain({ embeds: [embed] });

interface Rule {
  readonly rule: string;
  readonly good: Json;
  readonly bad: Json;
  /** Where the violation of the bad example is found. */
  readonly path: string;
  readonly context?: MessageContext;
}

const contentRules: readonly Rule[] = [
  {
    rule: 'content is at most 2000 long',
    good: plain({ content: 'x'.repeat(2000) }),
    bad: plain({ content: 'x'.repeat(2001) }),
    path: 'content',
  },
  { rule: 'content is text', good: plain({ content: '1' }), bad: plain({ content: 1 }), path: 'content' },
  { rule: 'a message shows something', good: plain({ content: 'x' }), bad: plain({ content: '' }), path: '' },
  {
    rule: 'allowed_mentions is given',
    good: plain({ content: 'x' }),
    bad: { content: 'x' },
    path: 'allowed_mentions',
  },
  {
    rule: 'nothing is parsed for pings',
    good: plain({ content: 'x' }),
    bad: { content: 'x', allowed_mentions: { parse: ['users'] } },
    path: 'allowed_mentions.parse',
  },
  {
    rule: 'parse is given',
    good: plain({ content: 'x' }),
    bad: { content: 'x', allowed_mentions: {} },
    path: 'allowed_mentions.parse',
  },
  {
    rule: 'nothing is sent beside what Discord knows of a message',
    good: plain({ content: 'x', tts: false }),
    bad: plain({ content: 'x', component: [] }),
    path: 'component',
  },
  {
    rule: 'nor beside what it knows of pings',
    good: plain({ content: 'x' }),
    bad: { content: 'x', allowed_mentions: { parse: [], user: [] } },
    path: 'allowed_mentions.user',
  },
  {
    rule: 'a nonce is at most 25 long',
    good: plain({ content: 'x', nonce: 'n'.repeat(25), enforce_nonce: true }),
    bad: plain({ content: 'x', nonce: 'n'.repeat(26), enforce_nonce: true }),
    path: 'nonce',
  },
  {
    rule: 'a nonce that is enforced is given',
    good: plain({ content: 'x', enforce_nonce: false }),
    bad: plain({ content: 'x', enforce_nonce: true }),
    path: 'nonce',
  },
  {
    rule: 'the person replied to is not pinged',
    good: plain({ content: 'x' }),
    bad: { content: 'x', allowed_mentions: { parse: [], replied_user: true } },
    path: 'allowed_mentions.replied_user',
  },
  {
    rule: 'only known flags are set',
    good: plain({ content: 'x', flags: EPHEMERAL }),
    bad: plain({ content: 'x', flags: 1 << 7 }),
    path: 'flags',
  },
  {
    rule: 'an edit cannot make a message ephemeral',
    good: plain({ content: 'x' }),
    bad: plain({ content: 'x', flags: EPHEMERAL }),
    path: 'flags',
    context: { use: 'edit' },
  },
  {
    rule: 'a deferral carries no flag but ephemeral',
    good: { flags: EPHEMERAL },
    bad: { flags: V2 },
    path: 'flags',
    context: { use: 'defer' },
  },
];

const embedRules: readonly Rule[] = [
  {
    rule: 'at most 10 embeds',
    good: plain({ embeds: times(10, () => ({ title: 'x' })) }),
    bad: plain({ embeds: times(11, () => ({ title: 'x' })) }),
    path: 'embeds',
  },
  {
    rule: 'an embed title is at most 256 long',
    good: embedded({ title: 'x'.repeat(256) }),
    bad: embedded({ title: 'x'.repeat(257) }),
    path: 'embeds[0].title',
  },
  {
    rule: 'a description is at most 4096 long',
    good: embedded({ description: 'x'.repeat(4096) }),
    bad: embedded({ description: 'x'.repeat(4097) }),
    path: 'embeds[0].description',
  },
  {
    rule: 'at most 25 fields',
    good: embedded({ fields: times(25, () => ({ name: 'n', value: 'v' })) }),
    bad: embedded({ fields: times(26, () => ({ name: 'n', value: 'v' })) }),
    path: 'embeds[0].fields',
  },
  {
    rule: 'a field has a value',
    good: embedded({ fields: [{ name: 'n', value: 'v' }] }),
    bad: embedded({ fields: [{ name: 'n', value: '' }] }),
    path: 'embeds[0].fields[0].value',
  },
  {
    rule: 'a field value is at most 1024 long',
    good: embedded({ fields: [{ name: 'n', value: 'v'.repeat(1024) }] }),
    bad: embedded({ fields: [{ name: 'n', value: 'v'.repeat(1025) }] }),
    path: 'embeds[0].fields[0].value',
  },
  {
    rule: 'a footer is at most 2048 long',
    good: embedded({ footer: { text: 'x'.repeat(2048) } }),
    bad: embedded({ footer: { text: 'x'.repeat(2049) } }),
    path: 'embeds[0].footer.text',
  },
  {
    rule: 'an address is http or https',
    good: embedded({ title: 'x', url: 'https://a.example' }),
    bad: embedded({ title: 'x', url: 'javascript:alert(1)' }),
    path: 'embeds[0].url',
  },
  {
    rule: 'an embed shows something',
    good: embedded({ title: 'x' }),
    bad: embedded({ color: 1 }),
    path: 'embeds[0]',
  },
  {
    rule: 'embeds are at most 6000 long together',
    good: plain({ embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3000) }] }),
    bad: plain({ embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3001) }] }),
    path: 'embeds',
  },
];

const rowRules: readonly Rule[] = [
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

const componentRules: readonly Rule[] = [
  {
    rule: 'no content beside Components V2',
    good: v2(words()),
    bad: { ...v2(words()), content: 'x' },
    path: 'content',
  },
  {
    rule: 'no embeds beside Components V2',
    good: v2(words()),
    bad: { ...v2(words()), embeds: [{ title: 'x' }] },
    path: 'embeds',
  },
  {
    rule: 'an edit of Components V2 stays so',
    good: plain({ components: [words()] }),
    bad: plain({ content: 'x' }),
    path: 'content',
    context: { use: 'edit', wasV2: true },
  },
  { rule: 'there is at least one component', good: v2(words()), bad: v2(), path: 'components' },
  {
    rule: 'at most 40 components, nested ones counted',
    good: v2(container(...times(39, () => words('x')))),
    bad: v2(container(...times(40, () => words('x')))),
    path: 'components',
  },
  {
    rule: 'an accessory counts as a component',
    good: v2(...times(13, (i) => section({ accessory: button({ custom_id: `${i}` }) }))),
    bad: v2(...times(14, (i) => section({ accessory: button({ custom_id: `${i}` }) }))),
    path: 'components',
  },
  {
    rule: 'at most 4000 characters over all texts',
    good: v2(words('x'.repeat(2000)), container(words('x'.repeat(2000)))),
    bad: v2(words('x'.repeat(2000)), container(words('x'.repeat(2001)))),
    path: 'components',
  },
  { rule: 'a text is not empty', good: v2(words('x')), bad: v2(words('')), path: 'components[0].content' },
  {
    rule: 'a section has one to three texts',
    good: v2(section({ components: [words(), words(), words()] })),
    bad: v2(section({ components: times(4, () => words()) })),
    path: 'components[0].components',
  },
  {
    rule: 'a section holds texts only',
    good: v2(section()),
    bad: v2(section({ components: [button({ custom_id: 'other' })] })),
    path: 'components[0].components[0].type',
  },
  {
    rule: 'a section has an accessory',
    good: v2(section()),
    bad: v2(section({ accessory: undefined })),
    path: 'components[0].accessory',
  },
  {
    rule: 'an accessory is a button or a thumbnail',
    good: v2(section({ accessory: { type: 11, media: { url: 'https://a.example/a.png' } } })),
    bad: v2(section({ accessory: words() })),
    path: 'components[0].accessory.type',
  },
  {
    rule: 'a container is not empty',
    good: v2(container(words())),
    bad: v2(container()),
    path: 'components[0].components',
  },
  {
    rule: 'a container holds no container',
    good: v2(container(words())),
    bad: v2(container(container(words()))),
    path: 'components[0].components[0].type',
  },
  {
    rule: 'a button stands in a row',
    good: v2(row(button())),
    bad: v2(button()),
    path: 'components[0].type',
  },
  {
    rule: 'a colour is a number of 24 bits',
    good: v2({ ...container(words()), accent_color: 0xffffff }),
    bad: v2({ ...container(words()), accent_color: 0x1000000 }),
    path: 'components[0].accent_color',
  },
  {
    rule: 'a separator is small or large',
    good: v2(words(), { type: 14, spacing: 2 }),
    bad: v2(words(), { type: 14, spacing: 3 }),
    path: 'components[1].spacing',
  },
  {
    rule: 'ids are unique',
    good: v2({ ...words(), id: 1 }, { ...words(), id: 2 }),
    bad: v2({ ...words(), id: 1 }, { ...words(), id: 1 }),
    path: 'components',
  },
  {
    rule: 'nothing is sent beside what Discord knows of a component inside another',
    good: v2(section()),
    bad: v2(section({ accessory: { ...button(), colour: 1 } })),
    path: 'components[0].accessory.colour',
  },
  {
    rule: 'a picture has an address',
    good: v2({ type: 12, items: [{ media: { url: 'https://a.example/a.png' } }] }),
    bad: v2({ type: 12, items: [{ media: { url: 'file:///a.png' } }] }),
    path: 'components[0].items[0].media.url',
  },
  {
    rule: 'a file that is shown has come along',
    good: v2({ type: 13, file: { url: 'attachment://a.txt' } }),
    bad: v2({ type: 13, file: { url: 'attachment://b.txt' } }),
    path: 'components',
    context: { use: 'create', files: ['a.txt'] },
  },
  {
    rule: 'a listed file has its number as a string',
    good: { ...v2(words()), attachments: [{ id: '0', filename: 'a.txt' }] },
    bad: { ...v2(words()), attachments: [{ id: 0, filename: 'a.txt' }] },
    path: 'attachments[0].id',
  },
  {
    rule: 'Components V2 never ping',
    good: v2(words()),
    bad: { flags: V2, components: [words()] },
    path: 'allowed_mentions',
  },
];

const rules = [...contentRules, ...embedRules, ...rowRules, ...componentRules];

test.each(rules)('$rule', ({ good, bad, path, context }) => {
  expect(checkMessage(good, context)).toEqual([]);
  expect(checkMessage(bad, context).map((violation) => violation.path)).toContain(path);
});
