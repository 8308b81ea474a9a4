import type { Json } from '../json.js';

/** Parts of messages, each as Discord takes it, for cases that break one rule. */

export const V2 = 1 << 15;
export const EPHEMERAL = 1 << 6;
const allowed_mentions = { parse: [] };

export const button = (more: Json = {}) => ({ type: 2, style: 2, label: 'More', custom_id: 'more', ...more });
export const link = (more: Json = {}) => ({
  type: 2,
  style: 5,
  label: 'Read',
  url: 'https://a.example/',
  ...more,
});
export const row = (...components: unknown[]) => ({ type: 1, components });
export const words = (content = 'Some words') => ({ type: 10, content });
export const section = (more: Json = {}) => ({
  type: 9,
  components: [words()],
  accessory: button(),
  ...more,
});
export const container = (...components: unknown[]) => ({ type: 17, components });
export const select = (more: Json = {}) => ({
  type: 3,
  custom_id: 'outlet',
  options: [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ],
  ...more,
});
export const times = (count: number, make: (index: number) => unknown) =>
  Array.from({ length: count }, (_, i) => make(i));
export const buttons = (count: number) => times(count, (i) => button({ custom_id: `b${i}` }));

export const plain = (more: Json): Json => ({ allowed_mentions, ...more });
export const legacy = (...components: unknown[]): Json => plain({ content: 'x', components });
export const v2 = (...components: unknown[]): Json => plain({ flags: V2, components });
export const embedded = (embed: Json): Json => plain({ embeds: [embed] });
