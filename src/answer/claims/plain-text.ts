import { MONTHS } from '../../language/en/calendar.js';
import { patternSource } from '../../language/pattern-source.js';
import { cutAtEmoji, EMOJI } from './emoji-ends.js';

/** One step of stripping: what is looked for, what takes its place, and an example. Every pattern is linear. */
type Step = readonly [
  pattern: RegExp,
  replacement: string | ((...found: string[]) => string),
  example: string,
];

/** Discord shows `<t:1528776000:F>` as a date in the reader's time zone. Here it becomes the day in UTC. */
function dayOf(_all: string, seconds = ''): string {
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return ' ';
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/**
 * In this order, because markup that can hold other markup has to go first. See Discord's "Markdown Text 101" and its
 * message formatting reference.
 */
const STEPS: readonly Step[] = [
  [/```[^`]*(?:`{1,2}[^`]+)*```/g, '\n', '```js\nalert(1)\n```'],
  [/`{1,2}([^`\n]*)`{1,2}/g, '$1', 'the `summit`'],
  [/<t:(-?\d{1,13})(?::[tTdDfFR])?>/g, dayOf, '<t:1528776000:F>'],
  [/<a?:\w{2,32}:\d{5,20}>/g, EMOJI, '<:kim:123456>'],
  // Mentions of people, roles, channels and commands, guild navigation.
  [
    /<(?:@[!&]?|#|a?:\w{2,32}:|t:|id:)[^<>\s]{1,64}>|<\/[^<>\n]{1,100}:\d{5,20}>/g,
    ' ',
    '<@80351110224678912> </ask:12345>',
  ],
  [/@(?:everyone|here)\b/g, ' ', '@everyone look'],
  // A link whose words or address have brackets of their own, one in another.
  [
    new RegExp(
      patternSource`
        \[((?:[^\][\n]|\[[^\][\n]{0,100}\]){1,300})\]\(<?https?:\/\/(?:[^\s()<>]
          |\((?:[^\s()<>]|\([^\s()<>]{0,100}\)){0,100}\)){1,1000}>?(?: "[^"\n]{0,300}")?\)
      `,
      'g',
    ),
    '$1',
    '[the report](https://example.org/a_(b))',
  ],
  // The full stop behind an address is the sentence's.
  [/<?\bhttps?:\/\/[^\s<>]+>?/g, (all) => /[.!?]$/.exec(all)?.[0] ?? ' ', 'see https://example.org/a?b=c.'],
  // Line marks: quotation, heading, small text, list.
  [/^[ \t]*(?:>>>|>|#{1,3}(?= )|-#|[-*+](?= )|\d{1,3}[.)](?= ))[ \t]*/gm, '', '> quoted'],
  [/\|\|/g, '', '||spoiler||'],
  [/(?<!\\)(?:\*{1,3}|__|~~)/g, '', '**bold** __underlined__ ~~gone~~'],
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '', '_stressed_'],
  [/\\([!-/:-@[-`{-~])/g, '$1', '1\\. not a list'],
  // :shortcode: of an emoji that the client did not replace.
  [/(?<![\p{L}\p{N}]):(?=[\w+-]{0,31}[a-z])[\w+-]{2,32}:(?![\p{L}\p{N}])/gu, EMOJI, ':thinking:'],
  [
    new RegExp(
      patternSource`
        (?:\p{Extended_Pictographic}|\p{Regional_Indicator})
        [\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\p{Extended_Pictographic}]*|[#*\d]\ufe0f?\u20e3|\ufe0f
      `,
      'gu',
    ),
    EMOJI,
    '😀 👩‍👩‍👧 🇰🇵 1️⃣',
  ],
  [/[ \t\u00a0]+/g, ' ', 'two  blanks'],
];

/**
 * The words of a Discord message, without markdown, mentions, links, code and emoji. Lines stay lines. An emoji that
 * ends a sentence ends a line. Linear.
 */
export function plainText(message: string): string {
  // What marks the place of an emoji meanwhile must not come from the message.
  const clean = message.replaceAll(EMOJI, ' ');
  return STEPS.reduce((text, [pattern, replacement]) => replaced(text, pattern, replacement), clean)
    .split('\n')
    .flatMap(cutAtEmoji)
    .map((line) =>
      line
        .replace(/ {2,}/g, ' ')
        .replace(/ (?=[.,!?](?:\s|$))/g, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

function replaced(text: string, pattern: RegExp, replacement: Step[1]): string {
  return typeof replacement === 'string'
    ? text.replace(pattern, replacement)
    : text.replace(pattern, replacement);
}
