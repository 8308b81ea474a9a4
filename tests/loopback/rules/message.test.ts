import { checkMessage, type MessageContext } from './message.js';
import { EPHEMERAL, embedded, plain, times, V2 } from './message-parts.js';
import { type RuleCase, testRules } from './rule-case.js';

const contentRules: readonly RuleCase<MessageContext>[] = [
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

const embedRules: readonly RuleCase<MessageContext>[] = [
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

testRules([...contentRules, ...embedRules], checkMessage);
