import { PROBLEM_TEXTS } from '../../../../corpus/problem-texts.js';
import { REASON_TEXTS } from '../../../../import/reason-texts.js';

/** Texts of another room under keys with a prefix. The cast: `Object.fromEntries` forgets which keys it was given. */
function under<Prefix extends string, Key extends string, Text>(
  prefix: Prefix,
  texts: Readonly<Record<Key, Text>>,
  inWords: (text: Text) => string,
) {
  const entries = Object.entries<Text>(texts).map(([key, text]) => [`${prefix}:${key}`, inWords(text)]);
  return Object.fromEntries(entries) as Readonly<Record<`${Prefix}:${Key}`, string>>;
}

const problems = under('problem', PROBLEM_TEXTS, ({ expected, got }) => `expected ${expected}; got ${got}`);
const reasons = under('reason', REASON_TEXTS, (text) => text);

const others = {
  // Here it is an option of /add.
  'reason:feedHere': 'This is a feed of articles, not an article: give its address as `feed`.',
  problemAt: '{severity, select, error {error} other {warning}}: {article}, line {line}: {what}',
  problemIn: '{severity, select, error {error} other {warning}}: {article}: {what}',
  // What rules leave out of an article, by the group of the rule.
  'left:labels': 'labels and marks',
  'left:dates': 'when it was published',
  'left:datelines': 'place and day before the first words',
  'left:captions': 'labels of pictures and videos',
  'left:credits': 'credits of pictures and agencies',
  'left:bylines': 'who wrote it',
  'left:embeds': 'remains of posts from other services',
  'left:links': 'links to other articles',
  'left:sharing': 'invitations to share, follow or subscribe',
  'left:players': 'words of players and browsers',
  'left:legal': 'rights, terms and cookies',
  'left:long': 'what is longer than any sentence',
  // Parts of a page that never come into the article: the import’s own words for them.
  'part:adverts': 'adverts',
  'part:comments': 'comments',
  'part:consent': 'cookie and consent banners',
  'part:forms': 'forms: newsletters, polls, comments, searches',
  'part:tools': 'marks and tools of the page',
  'part:navigation': 'navigation and complements of the page',
  'part:subscription': 'newsletter and subscription boxes',
  'part:unread': 'nothing to read, or not to be run',
  'part:posts': 'posts from other services',
  'part:related': 'related articles',
  'part:share': 'share bars',
  'part:topics': 'topics and tags',
  'part:hidden': 'what is hidden from readers',
  'part:authors': 'who wrote it and who took the picture, as boxes of the page',
  'part:lines': 'lines outside the article',
  'part:captions': 'captions outside the article',
  'part:links': 'lines that are links alone',
  badOutlet: '`outlet`: expected a name of at most 100 characters.',
  badTitle: '`title`: expected a title of at most 300 characters.',
  badDate: '`date`: expected a day that exists, as 2018-05-31.',
  nothingFrom: 'None of the articles is from {outlet}.',
  nothingDatedIn:
    '{of, select, outlet {{outlet} has} other {The articles have}} no dated ' +
    'sentence{on, select, topic { about “{topic}”} other {}}.',
  'missing:not-yet': 'the commands are not registered yet',
  'missing:other-application':
    '`DISCORD_APPLICATION_ID` is {setting}, but `DISCORD_TOKEN` belongs to the application ' +
    '{application}: correct or remove the setting',
  'missing:not-in-server':
    '{setting}: the bot is not in the server {server}, or was invited without the scope ' +
    '`applications.commands`; invite it, or correct the setting',
  'missing:not-ours':
    '`DISCORD_APPLICATION_ID`: not the application that `DISCORD_TOKEN` belongs to; correct or remove the setting',
  'missing:refused': 'Discord refused the commands ({code}): {detail}',
} as const satisfies Readonly<Record<string, string>>;

/** Why something is not as somebody wanted it: problems of articles, pages that cannot be read, settings. */
export const whyEn = { ...problems, ...reasons, ...others };

/** The same in another language. */
export type WhyTexts = { readonly [key in keyof typeof whyEn]?: string };
