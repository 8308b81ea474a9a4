import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { dateLine } from '../../src/discord/cards/entry-dates.js';
import { MENU_NAMES } from '../../src/discord/language/data/commands.js';
import { en } from '../../src/discord/language/data/en.js';
import { commaList, orList, semicolonList } from '../../src/discord/language/lists.js';
import { DESCRIBED } from '../../src/discord/language/localizations.js';
import { LANGUAGES, sayFor } from '../../src/discord/language/say.js';
import type { TextKey } from '../../src/discord/language/table.js';
import type { LoopbackDiscord } from '../loopback/discord.js';
import { eachWithBot, type LiveBot } from './live-bot.js';

const tables = Object.entries(LANGUAGES);
const keys = Object.keys(en).sort() as TextKey[];
/** Longest label of a button, and of a placeholder (Discord), UTF-16 code units. */
const LABEL = 80;
const PLACEHOLDER = 150;
const LABELS: readonly TextKey[] = [
  'context',
  'share',
  'shared',
  'delete',
  'more',
  'noMore',
  'previous',
  'next',
  'first',
  'last',
  'earlier',
  'later',
  'byOutlet',
  'askAgain',
  'closestButton',
  'newer',
  'older',
  'putBack',
  'add',
  'replace',
  'cancel',
  'undo',
  'tryAgain',
  'addTicked',
];

type Part = {
  readonly type: number;
  readonly value?: string;
  readonly options?: Record<string, { value: Part[] }>;
};
/** The values that a message names, at any depth. */
function valuesIn(parts: readonly Part[]): string[] {
  return parts.flatMap(({ type, value, options }) => [
    ...(type === 0 || type === 7 || value === undefined ? [] : [value]),
    ...Object.values(options ?? {}).flatMap((option) => valuesIn(option.value)),
  ]);
}
const valuesOf = (message: string, tag: string) =>
  [
    ...new Set(
      valuesIn(new IntlMessageFormat(message, tag, undefined, { ignoreTag: true }).getAst() as Part[]),
    ),
  ].sort();

test.each(tables)(
  '%s has every text, with the same values, within what Discord takes',
  (_, { tag, table }) => {
    expect(Object.keys(table).sort()).toEqual(keys);
    for (const key of keys) {
      const message = table[key] ?? '';
      expect([key, valuesOf(message, tag)]).toEqual([key, valuesOf(en[key], 'en')]);
      expect(message.trim()).toBe(message);
      if (LABELS.includes(key)) expect(message.length).toBeLessThanOrEqual(LABEL);
      if (key.startsWith('choose')) expect(message.length).toBeLessThanOrEqual(PLACEHOLDER);
    }
  },
);

test('what people read while they type a command is in every language, and nothing else is', () => {
  const described = commands.flatMap((command) => [
    command.description,
    ...command.options.map((option) => option.description),
  ]);
  expect(Object.keys(DESCRIBED).sort()).toEqual([...new Set(described)].sort());
  const menus = commands.filter(({ kind }) => kind === 'message').map(({ name }) => name);
  expect(Object.keys(MENU_NAMES).sort()).toEqual(menus.sort());
  for (const all of [DESCRIBED, MENU_NAMES]) {
    for (const translated of Object.values(all).flatMap((each) => Object.values<string>(each))) {
      expect(translated.length).toBeLessThanOrEqual(all === MENU_NAMES ? 32 : 100);
    }
  }
});

test.each([
  ['de', 1, '1 Satz'],
  ['de', 1_200, '1.200 Sätze'],
  ['es-419', 2, '2 frases'],
  ['fr', 1, '1 phrase'],
  ['en-US', 2, '2 sentences'],
  ['ja', 2, '2 sentences'],
  ['__proto__', 2, '2 sentences'],
])('to somebody with the locale %s, %i is “%s”', (locale, count, expected) => {
  expect(sayFor(locale)('sentences', { count })).toBe(expected);
});

test.each([
  ['en-GB', 'a, b, c', 'a; b; c', 'a, b or c'],
  ['de', 'a, b, c', 'a; b; c', 'a, b oder c'],
  ['es-ES', 'a, b, c', 'a; b; c', 'a, b o c'],
  ['fr', 'a, b, c', 'a ; b ; c', 'a, b ou c'],
  ['ar', 'a، b، c', 'a؛ b؛ c', 'a أو b أو c'],
])('a list to somebody with the locale %s has the marks of their language', (locale, ...expected) => {
  const say = sayFor(locale);
  expect([commaList, semicolonList, orList].map((list) => list(['a', 'b', 'c'], say))).toEqual(expected);
  expect([commaList, semicolonList, orList].map((list) => list(['a {b}'], say))).toEqual(
    Array(3).fill('a {b}'),
  );
});

test.each([
  ['en-GB', '2018-04', '2018-05', 'month', 'April – May 2018'],
  ['fr', '2018-04', '2018-05', 'month', 'avril – mai 2018'],
  ['de', '2017-11', '2018-01', 'month', 'November 2017 – Januar 2018'],
  ['en-GB', '2018-05-30', '2018-05-31', 'day', '30 – 31 May 2018'],
  ['es-ES', '2018-05-30', '2018-06-02', 'day', '30 de mayo – 2 de junio de 2018'],
  ['ar', '2017', '2018', 'year', '2017–2018'],
] as const)(
  'in %s from %s to %s is written once, as that language has it',
  (locale, date, until, precision, shown) => {
    const entry = {
      date,
      until,
      precision,
      resolved: true,
      asWritten: 'then',
      asWrittenSpan: { start: 0, end: 4 },
    };
    expect(dateLine(entry, sayFor(locale)).replaceAll('\u2009', ' ')).toContain(`**${shown}** · `);
  },
);

describe('to people', () => {
  let discord: LoopbackDiscord;
  let live: LiveBot;

  eachWithBot((own) => {
    ({ discord, live } = own);
  });

  test.each([
    ['de', 'Frage: who', 'Löschen', '31. Mai 2018'],
    ['es-ES', 'Pregunta: who', 'Borrar', '31 de mayo de 2018'],
    ['fr', 'Question : who', 'Supprimer', '31 mai 2018'],
    ['ar', 'السؤال: who', 'حذف', 'مايو'],
    ['sv-SE', 'Question: who', 'Delete', '31 May 2018'],
  ])('in %s the bot’s own words are theirs, and quotations are as printed', async (locale, ...expected) => {
    const as = discord.person({ locale });
    const seen = await discord.people.slash('ask', { question: 'who is Kim Yong Chol' }, { as });
    const english = await discord.people.slash('ask', { question: 'who is Kim Yong Chol' });
    for (const words of expected) expect([seen.text, ...seen.labels].join('\n')).toContain(words);
    const quoted = (text: string) => text.split('\n').filter((line) => line.startsWith('> '));
    expect(quoted(seen.text)).toEqual(quoted(english.text));
  });

  test('a page that somebody else turns is in their own language', async () => {
    const asked = await discord.people.slash('sources', { private: false });
    const menu = asked.components.find(({ type }) => type === 3);
    const as = discord.person({ locale: 'de' });
    const data = { custom_id: menu?.custom_id, component_type: 3, values: ['all'] };
    const copy = await discord.people.component(asked, data, { as });
    expect(copy.text).toContain('4 Artikel');
  });

  test.each([
    [
      'de',
      '**Für Moderatoren der Artikel**',
      'Apps → Mit Quellen prüfen**',
      '**Teilen**',
      'Optionen: `outlet`',
    ],
    [
      'es-419',
      '**Para quienes moderan',
      'Aplicaciones → Comprobar con fuentes**',
      '**Compartir**',
      'Quitar un',
    ],
    [
      'fr',
      '**Pour les modérateurs',
      'Applications → Vérifier avec les sources**',
      '**Partager**',
      'Retirer un',
    ],
    ['ar', '**لمشرفي المقالات**', 'التطبيقات ← تحقق من المصادر**', '**مشاركة**', 'أزل مقالًا'],
  ])('the help is in %s, with the names that Discord shows there', async (locale, ...expected) => {
    const as = discord.person({ locale, permissions: ['ManageMessages', 'ManageGuild'] });
    const { text } = await discord.people.slash('help', {}, { as });
    for (const words of expected) expect(text).toContain(words);
    const english = commands.flatMap(({ description, options }) => [
      description,
      ...options.map((option) => option.description),
    ]);
    for (const words of english) expect(text).not.toContain(words);
  });

  test('a refusal and a fault are too', async () => {
    const as = discord.person({ locale: 'de' });
    expect((await discord.people.slash('reload', {}, { as })).text).toMatch(/^Das ist für Moderatoren/);
    const stale = await discord.people.component(await discord.people.slash('help', {}, { as }), {
      custom_id: 'x',
      component_type: 2,
    });
    expect(stale.text).toMatch(/^Dieser Knopf/);
  });

  test('descriptions are registered in each language, and registered once', async () => {
    const ask = discord.commands.find(({ name }) => name === 'ask');
    expect(ask?.payload.description_localizations).toMatchObject({
      de: expect.stringContaining('Wort für Wort'),
    });
    const menu = discord.commands.find(({ name }) => name === 'Answer this');
    expect(menu?.payload.name_localizations).toMatchObject({ fr: 'Répondre à ceci' });
    const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
    const before = puts();
    await live.restart();
    expect(puts()).toBe(before);
  });
});
