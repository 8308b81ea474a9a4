import { IntlMessageFormat } from 'intl-messageformat';
import type { YamlFault } from '../corpus/front-matter.js';
import { problem } from '../corpus/problems.js';
import { REASON_TEXTS, type ReasonCode } from './reason-texts.js';

/** Why something cannot be had, as plain data, so that it can be told in any language. */
export interface Reason {
  readonly code: ReasonCode;
  /** What the text of the code names. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** What is wrong with the front matter: told where the text names `detail`. */
  readonly detail?: Pick<YamlFault, 'code' | 'values'>;
}

/** A reason, and the same in English, one or two sentences, for the console and the log. */
export interface Told {
  readonly why: Reason;
  readonly message: string;
}

export function told(code: ReasonCode, values: NonNullable<Reason['values']> = {}): Told {
  const format = new IntlMessageFormat(REASON_TEXTS[code], 'en', undefined, { ignoreTag: true });
  return { why: { code, values }, message: String(format.format(values)) };
}

/** Front matter that cannot be read, and what is wrong with it. */
export function badFrontMatter({ code, values }: YamlFault): Told {
  const { expected, got } = problem('', code, values);
  const { message } = told('badFrontMatter', { detail: `expected ${expected}; got ${got}` });
  return { why: { code: 'badFrontMatter', detail: { code, values } }, message };
}
