import { patternSource } from '../../language/pattern-source.js';

/**
 * The line below a quotation on the bot's own cards (`sourceLine` in the Discord room): outlet in bold, title, date.
 */
const SOURCE_LINE = new RegExp(
  patternSource`
    ^(?:\d{1,4} \u00b7 )?\*\*[^\n]{1,300}\*\* \u00b7 (?:[^\n]{1,4000} \u00b7 )?
    (?:\d{1,2} \p{L}{3,9} \d{4}|no date given)(?: \u00b7 photo caption)?$
  `,
  'u',
);
/** The same in any language, right below a quotation. */
const SOURCE_BELOW = /^(?:\d{1,4} \u00b7 )?\*\*[^\n*]{1,300}\*\* \u00b7 /u;
/** The line above an answer. */
const QUESTION_LINE = /^-# Question: /;

/** A message that is a card of the bot, or a piece of one: its quotations only. Any other message as it is. Linear. */
export function withoutOwnCard(message: string): string {
  const lines = message.split('\n');
  const own = (line: string, at: number) =>
    QUESTION_LINE.test(line) ||
    (line.length < 5000 && SOURCE_LINE.test(line.trim())) ||
    (lines[at - 1]?.startsWith('> ') === true && SOURCE_BELOW.test(line));
  if (!lines.some(own)) return message;
  return lines.filter((line) => /^\s*> /.test(line)).join('\n');
}
