import { checkMessage, type MessageContext } from './message.js';
import { button, container, plain, row, section, times, V2, v2, words } from './message-parts.js';
import { type RuleCase, testRules } from './rule-case.js';

const componentRules: readonly RuleCase<MessageContext>[] = [
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

testRules(componentRules, checkMessage);
