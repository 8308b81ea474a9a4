/** One step of stripping: what is looked for, what takes its place, and an example. Every pattern is linear. */
type Step = readonly [pattern: RegExp, replacement: string, example: string];

/** In order: what could hold other markup goes first. See Discord's "Markdown Text 101" and message formatting reference. */
const STEPS: readonly Step[] = [
  [/```[^`]*(?:`{1,2}[^`]+)*```/g, '\n', '```js\nalert(1)\n```'],
  [/`{1,2}([^`\n]*)`{1,2}/g, '$1', 'the `summit`'],
  // Mentions of people, roles, channels and commands, custom emoji, timestamps, guild navigation.
  [
    /<(?:@[!&]?|#|a?:\w{2,32}:|t:|id:)[^<>\s]{1,64}>|<\/[^<>\n]{1,100}:\d{5,20}>/g,
    ' ',
    '<@80351110224678912> <:kim:123456>',
  ],
  [/@(?:everyone|here)\b/g, ' ', '@everyone look'],
  [
    /\[([^\][\n]{1,300})\]\(<?https?:\/\/[^\s()<>]{1,2000}>?(?: "[^"\n]{0,300}")?\)/g,
    '$1',
    '[the report](https://example.org/a)',
  ],
  [/<?\bhttps?:\/\/[^\s<>]+>?/g, ' ', 'see https://example.org/a?b=c'],
  // Line marks: quotation, heading, small text, list.
  [/^[ \t]*(?:>>>|>|#{1,3}(?= )|-#|[-*+](?= )|\d{1,3}[.)](?= ))[ \t]*/gm, '', '> quoted'],
  [/\|\|/g, '', '||spoiler||'],
  [/(?<!\\)(?:\*{1,3}|__|~~)/g, '', '**bold** __underlined__ ~~gone~~'],
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '', '_stressed_'],
  [/\\([!-/:-@[-`{-~])/g, '$1', '1\\. not a list'],
  // :shortcode: of an emoji that the client did not replace.
  [/(?<![\p{L}\p{N}]):(?=[\w+-]{0,31}[a-z])[\w+-]{2,32}:(?![\p{L}\p{N}])/gu, ' ', ':thinking:'],
  [
    /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\p{Extended_Pictographic}]*|[#*\d]\ufe0f?\u20e3|\ufe0f/gu,
    ' ',
    '😀 👩‍👩‍👧 🇰🇵 1️⃣',
  ],
  [/[ \t\u00a0]+/g, ' ', 'two  blanks'],
];

/** The words of a Discord message without markdown, mentions, links, code and emoji; lines stay lines. Linear. */
export function plainText(message: string): string {
  return STEPS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
