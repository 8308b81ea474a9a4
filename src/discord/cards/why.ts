import type { Problem } from '../../corpus/article.js';
import { kindOfRule } from '../../corpus/furniture/kinds.js';
import type { Told } from '../../import/reason.js';
import type { RegistrationFault } from '../contract/status.js';
import { en } from '../language/data/en.js';
import type { Say, TextValues } from '../language/say.js';
import type { TextKey } from '../language/table.js';
import { inlineText } from './escape.js';

/** Longest value shown that is not ours, such as a host or a message of a library. UTF-16 code units. */
const VALUE_LENGTH = 200;

function escaped(values: TextValues): TextValues {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? inlineText(value, VALUE_LENGTH) : value,
  ]);
  return Object.fromEntries(entries);
}

/** One problem of an article on one line, in the reader's language; not escaped. */
export function problemInWords({ severity, article, line, code, values }: Problem, say: Say): string {
  const what = say(`problem:${code}`, worded(values, say));
  return line === null
    ? say('problemIn', { severity, article, what })
    : say('problemAt', { severity, article, line, what });
}

/** A rule's name is for engineers: people read what it leaves out. */
function worded(values: TextValues, say: Say): TextValues {
  return typeof values.rule === 'string' ? { ...values, rule: ruleText(values.rule, say) } : values;
}

/** Why something cannot be read or stored; values of others are escaped. */
export function reasonText({ why: { code, values = {}, detail } }: Told, say: Say): string {
  const more = detail && { detail: say(`problem:${detail.code}`, escaped(detail.values)) };
  return say(`reason:${code}`, { ...escaped(values), ...more });
}

/** What a rule leaves out, in words. */
export function ruleText(rule: string, say: Say): string {
  const kind = kindOfRule(rule);
  return kind === null ? rule : say(`left:${kind}`);
}

type PartKey = Extract<TextKey, `part:${string}`>;

const isPartKey = (key: string): key is PartKey => key.startsWith('part:') && Object.hasOwn(en, key);

/** Parts of a page by the names that the import has for them. */
const PARTS: ReadonlyMap<string, PartKey> = new Map(
  Object.keys(en)
    .filter(isPartKey)
    .map((key) => [en[key], key]),
);

/** A part of a page in words; the import's own name where no table has it. */
export function partText(reason: string, say: Say): string {
  const key = PARTS.get(reason);
  return key === undefined ? reason : say(key);
}

/** Why commands are not registered; settings are named as they are. */
export function faultText({ code, values }: RegistrationFault, say: Say): string {
  return say(`missing:${code}`, escaped(values));
}
