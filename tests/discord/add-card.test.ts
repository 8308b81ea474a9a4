import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problem } from '../../src/corpus/problems.js';
import { previewCard } from '../../src/discord/cards/add-card.js';
import { COMPONENT_LIMIT, measure, TEXT_LIMIT } from '../../src/discord/cards/budget.js';
import { additionWords, changedCard } from '../../src/discord/cards/changed-card.js';
import type { Card } from '../../src/discord/contract/reply.js';
import { ENGLISH, LANGUAGES, sayFor } from '../../src/discord/language/say.js';
import { unreadable } from '../../src/import/article.js';
import { bodyOf } from '../../src/import/format/body.js';
import { FACT_NAMES } from '../../src/import/page/fact-names.js';
import { planImport } from '../../src/import/plan/plan.js';
import { checkMessage } from '../loopback/rules/message.js';

function expectAllowed(card: Card): void {
  const size = measure(card);
  expect(size.characters).toBeLessThanOrEqual(TEXT_LIMIT);
  expect(size.components).toBeLessThanOrEqual(COMPONENT_LIMIT);
  const { components } = card;
  const payload = { flags: MessageFlags.IsComponentsV2, components, allowed_mentions: { parse: [] } };
  const files = (card.files ?? []).map((file) => file.name);
  expect(checkMessage(JSON.parse(JSON.stringify(payload)), { use: 'create', files })).toEqual([]);
}

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
  fc.constantFrom(
    '@everyone',
    '*'.repeat(95),
    '[x](https://evil.example)',
    '\u202etxt',
    '# a',
    `<@1> ${'_'.repeat(80)}`,
  ),
);
const line = fc
  .tuple(
    fc.constantFrom('The mayor said', 'Read more:', 'Image caption', 'Follow us on'),
    nasty,
    fc.integer({ min: 1, max: 30 }),
  )
  .map(([start, text, times]) => `${start} ${text.repeat(times)}.`);

test('a preview says of an endless sentence that it is left out', () => {
  const facts = { outlet: { value: 'The Gazette', source: 'given' } };
  const body = `The bridge opened.\n\n${'last week '.repeat(50_000)}\n`;
  const plan = planImport({ facts, body }, {}, { articles: [], names: [] });
  if (plan.kind !== 'new') throw new Error('expected a new article');
  const card = previewCard({ kind: 'ready', id: 'a1b2c3d4e5f6', plan }, ENGLISH);
  expectAllowed(card);
  const shown = JSON.stringify(card.components).replaceAll('\\', '');
  expect(shown).toContain('what is longer than any sentence ×1: last week last week');
  expect(shown).toContain(
    'line 8: expected sentences of at most 2000 characters; got one of 499999, left out',
  );
});

test('a preview fits at any article, has its buttons, and the whole file with it', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), nasty, (lines, value) => {
      const blocks = lines.map((text) => ({ kind: 'paragraph', text }) as const);
      const facts = Object.fromEntries(FACT_NAMES.map((name) => [name, { value, source: value }]));
      const known = {
        outlet: { value: `A ${value}`.slice(0, 100), source: value },
        title: facts.title ?? { value, source: value },
      };
      const removed = lines.map((example, count) => ({ reason: 'share bars', count, example }));
      const found = { facts: known, body: bodyOf(blocks), removed };
      const plan = planImport(found, {}, { articles: [], names: [] });
      fc.pre(plan.kind === 'new');
      const added = lines.map((text) => `${text} ${value}`);
      for (const ready of [
        plan,
        { kind: 'changed' as const, file: plan.file, changes: { added, removed: lines }, version: true },
      ]) {
        const card = previewCard({ kind: 'ready', id: 'a1b2c3d4e5f6', plan: ready }, ENGLISH);
        expectAllowed(card);
        expect(JSON.stringify(card.components)).toContain('1.addyes.a1b2c3d4e5f6');
        expect(card.files?.[0]?.content).toContain(plan.file.text);
      }
    }),
    { numRuns: 60 },
  );
});

test('another article at the same address is said to be one', () => {
  const facts = { outlet: { value: 'Herald', source: 'given' } };
  const plan = planImport({ facts, body: 'The bridge is open.\n' }, {}, { articles: [], names: [] });
  if (plan.kind !== 'new') throw new Error(plan.kind);
  const card = (version: boolean) =>
    JSON.stringify(
      previewCard(
        {
          kind: 'ready',
          id: 'a1b2c3d4e5f6',
          plan: { kind: 'changed', file: plan.file, changes: { added: [], removed: [] }, version },
        },
        ENGLISH,
      ).components,
    );
  expect(card(true)).toContain('Replace this article?');
  expect(card(false)).toContain('quite another text');
});

test('a report of a change fits, and a long one is a file', () => {
  const problems = Array.from({ length: 200 }, (_, at) =>
    problem({ article: `${'*'.repeat(80)}${at}.md`, line: at }, 'bad-date', {
      kind: 'text',
      value: '@everyone',
    }),
  );
  const card = changedCard(
    `**Not added:** ${'\\*'.repeat(200)}`,
    { kind: 'rejected', problems },
    { say: ENGLISH },
  );
  expectAllowed(card);
  expect(card.files).toHaveLength(1);
  expectAllowed(
    changedCard('**Removed:** a', { kind: 'rejected', problems: [] }, { say: ENGLISH, undo: 'a1b2c3' }),
  );
});

test('every refusal is a sentence without anything that acts', () => {
  const path = '@everyone *x*.md';
  const bad = problem({ article: path, line: 1 }, 'bad-date', { kind: 'text', value: '@here' });
  const said = [
    additionWords({ kind: 'present', path, by: 'address' }, ENGLISH),
    additionWords({ kind: 'present', path, by: 'text' }, ENGLISH),
    additionWords({ kind: 'unusable', problems: Array.from({ length: 50 }, () => bad) }, ENGLISH),
    additionWords({ kind: 'unknown' }, ENGLISH),
    additionWords({ kind: 'no-outlet', article: { facts: {}, body: '' } }, ENGLISH),
    additionWords(unreadable('robots', { host: '@everyone.example' }), ENGLISH),
  ];
  for (const words of said) {
    expect(words.length).toBeLessThan(2_000);
    expect(words).not.toMatch(/(?<!\\)@(?:everyone|here)/);
  }
});

test('a preview names what of the page is left out', () => {
  const blocks = [{ kind: 'paragraph', text: 'The bridge is open again, the mayor said.' } as const];
  const removed = [{ reason: 'share bars', count: 2, example: 'Tweet *this*' }];
  const found = { facts: { outlet: { value: 'Herald', source: 'given' } }, body: bodyOf(blocks), removed };
  const plan = planImport(found, {}, { articles: [], names: [] });
  if (plan.kind !== 'new') throw new Error(plan.kind);
  const shown = JSON.stringify(previewCard({ kind: 'ready', id: 'a1', plan }, ENGLISH));
  expect(shown).toContain('Nothing of the text is left out.');
  expect(shown).toContain('Left out of the page:\\n- share bars ×2: Tweet \\\\*this\\\\*');
});

test('a page that has not changed is said to be so, since when, and where its article is', () => {
  expect(additionWords({ kind: 'unchanged', path: '2026/a_b.md', since: 1_772_625_600_500 }, ENGLISH)).toBe(
    'The page is unchanged since <t:1772625600:f>, when it was read: 2026/a\\_b.md',
  );
});

test.each(Object.keys(LANGUAGES))(
  'a preview fits and leaves no English beside the article in %s',
  (locale) => {
    const facts = { outlet: { value: 'Herald', source: 'given' } };
    const plan = planImport({ facts, body: 'The bridge is open.\n' }, {}, { articles: [], names: [] });
    if (plan.kind !== 'new') throw new Error(plan.kind);
    const card = previewCard({ kind: 'ready', id: 'a1', plan }, sayFor(locale));
    expectAllowed(card);
    const english = /Add this|not stated|quotable|as you gave|Cancel"/;
    if (locale === 'en') expect(JSON.stringify(card)).toMatch(english);
    else expect(JSON.stringify(card)).not.toMatch(english);
  },
);
