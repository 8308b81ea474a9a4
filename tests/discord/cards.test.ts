import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Quotation } from '../../src/answer/answer.js';
import type { Comparison } from '../../src/answer/compare.js';
import type { Context } from '../../src/answer/context.js';
import { answerCard } from '../../src/discord/cards/answer-card.js';
import { COMPONENT_LIMIT, measure, TEXT_LIMIT } from '../../src/discord/cards/budget.js';
import { checkCard } from '../../src/discord/cards/check-card.js';
import { compareCard } from '../../src/discord/cards/compare-card.js';
import { contextCard } from '../../src/discord/cards/context-card.js';
import { unescapeMarkdown } from '../../src/discord/cards/escape.js';
import { nearCard } from '../../src/discord/cards/near-card.js';
import { noAnswerCard } from '../../src/discord/cards/no-answer-card.js';
import { sourcesCard } from '../../src/discord/cards/sources-card.js';
import { entriesFor, timelineCard } from '../../src/discord/cards/timeline-card.js';
import { FIRST, type Turn } from '../../src/discord/cards/turn.js';
import type { Card } from '../../src/discord/contract/reply.js';
import { checkMessage } from '../loopback/rules/message.js';

/** Words as bad as they can be: long, unbroken, all markup, right to left, or ordinary. */
const words = (most: number) =>
  fc
    .tuple(
      fc.constantFrom('word ', '*', '_|~`', '[a](b) ', '😀', 'שלום ', 'x', '\u202e@everyone ', '# ', '> '),
      fc.integer({ min: 1, max: most }),
    )
    .map(
      ([unit, length]) =>
        unit
          .repeat(Math.ceil(length / unit.length))
          .slice(0, length)
          .toWellFormed()
          .trim() || 'x',
    );

const outlet = words(120);
const quotation: fc.Arbitrary<Quotation> = fc.record({
  text: fc.oneof({ weight: 4, arbitrary: words(1_000) }, words(6_000)),
  outlet,
  title: fc.option(words(400)),
  date: fc.constantFrom(null, '2018-05-31'),
  url: fc.constantFrom(null, `https://a.example/${'p'.repeat(400)}`, 'https://a.example/x'),
  article: fc.constantFrom('a.md', 'b/c.txt'),
  start: fc.nat(100_000),
  end: fc.constant(0),
  kind: fc.constantFrom('body', 'caption'),
  score: fc.constant(0.5),
  matches: fc.constant([{ start: 0, end: 3 }]),
  alsoIn: fc.array(
    outlet.map((name) => ({ outlet: name, article: 'c.md', start: 0, end: 1 })),
    { maxLength: 12 },
  ),
});
const unknownWords = fc.array(
  fc.record({ word: words(60), suggestions: fc.array(words(60), { maxLength: 2 }) }),
  { maxLength: 12 },
);
const quotes = fc.uniqueArray(quotation, { minLength: 1, maxLength: 5, selector: (quote) => quote.start });
const answer: fc.Arbitrary<Answer> = fc.record({
  question: words(300),
  answered: fc.constant(true),
  quotes,
  near: quotes,
  confidence: fc.constant(1),
  unknownWords,
  more: fc.nat(30),
  matched: fc.constant({ sentences: 9, outlets: 3 }),
  generation: fc.constant(1),
});

function expectAllowed(card: Card): void {
  const size = measure(card);
  expect(size.characters).toBeLessThanOrEqual(TEXT_LIMIT);
  expect(size.components).toBeLessThanOrEqual(COMPONENT_LIMIT);
  const payload = {
    flags: MessageFlags.IsComponentsV2,
    components: card.components,
    allowed_mentions: { parse: [] },
  };
  const files = (card.files ?? []).map((file) => file.name);
  expect(checkMessage(JSON.parse(JSON.stringify(payload)), { use: 'create', files })).toEqual([]);
}

/** What a reader can read of a card: texts as shown, and files. */
function readable(card: Card): string {
  const texts = JSON.stringify(card.components, (key, value) =>
    key === 'content' ? unescapeMarkdown(value) : value,
  );
  return `${texts}${JSON.stringify(card.files ?? [])}`;
}

const view = { outlet: undefined, turn: FIRST, newest: '2018-05-31', loadedAt: 1_700_000_000_000 };

test('an answer fits at any input, and shows at least one quotation whole', () => {
  fc.assert(
    fc.property(answer, fc.boolean(), fc.option(outlet, { nil: undefined }), (given, seenByOne, of) => {
      const closest =
        'Closest sentences: they may not answer this. The first does not seem to tell what was said.';
      const card = answerCard({
        ...view,
        outlet: of,
        answer: { ...given, closest },
        seen: { private: seenByOne },
      });
      expectAllowed(card);
      expect(readable(card)).toContain(closest);
      const first = given.quotes[0]?.text.replaceAll('\n', '\n> ') ?? '';
      expect(readable(card)).toContain(JSON.stringify(first).slice(1, -1));
    }),
    { numRuns: 100 },
  );
});

test('no answer and the closest sentences fit at any input', () => {
  fc.assert(
    fc.property(answer, fc.boolean(), (given, seenByOne) => {
      expectAllowed(
        noAnswerCard({
          ...view,
          answer: { ...given, answered: false, quotes: [] },
          seen: { private: seenByOne },
        }),
      );
      expectAllowed(nearCard({ ...given, quotes: given.near }));
    }),
    { numRuns: 100 },
  );
});

test('a comparison fits at any input', () => {
  const variant = fc.record({
    written: words(100),
    outlets: fc.array(outlet, { minLength: 1, maxLength: 12 }),
    places: fc.constant([]),
  });
  const comparison: fc.Arbitrary<Comparison> = fc.record({
    question: words(300),
    answered: fc.constant(true),
    unasked: fc.array(outlet, { maxLength: 12 }),
    reports: fc.array(
      fc.record({
        outlet,
        quote: quotation,
        closest: fc.boolean(),
        carriedBy: fc.array(outlet, { maxLength: 10 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    silent: fc.array(outlet, { maxLength: 20 }),
    differences: fc.array(
      fc.record({
        kind: fc.constantFrom('number', 'date', 'name'),
        variants: fc.array(variant, { minLength: 2, maxLength: 6 }),
      }),
      { maxLength: 10 },
    ),
    unknownWords,
    generation: fc.constant(1),
  });
  fc.assert(
    fc.property(comparison, (given) =>
      expectAllowed(compareCard(given, { skip: 25, turn: FIRST, seen: { private: false } })),
    ),
    { numRuns: 80 },
  );
});

test('every page of a timeline fits, and turning them either way shows every entry once', () => {
  const entry = fc.tuple(quotation, fc.array(words(200), { maxLength: 9 })).map(([quote, others]) => {
    const asWrittenSpan = { start: 0, end: Math.min(20, quote.text.length) };
    const day = { date: '2018-05-31', precision: 'day' as const, asWrittenSpan, resolved: true };
    const also = others.map((asWritten) => ({ ...day, asWritten }));
    return { ...day, asWritten: quote.text.slice(0, 20), also, quote };
  });
  const timeline = fc.record({ about: words(200), outlet, all: fc.array(entry, { maxLength: 15 }) });
  fc.assert(
    fc.property(timeline, ({ all, ...asked }) => {
      /** What a story would say, and how many entries the card of it shows. */
      const page = (turn: Turn) => {
        const { from, count } = entriesFor(turn);
        const entries = all.slice(from, from + count);
        const months = all.map((_, place) => ({ month: `${1900 + place}-05`, from: place }));
        const card = timelineCard(
          { ...asked, from, total: all.length, months, entries, generation: 1 },
          turn,
          {
            private: true,
          },
        );
        expectAllowed(card);
        return JSON.stringify(card).split('"label":"Context"').length - 1;
      };
      let at = 0;
      do {
        const shown = page({ from: at });
        expect(shown).toBeGreaterThan(all.length === 0 ? -1 : 0);
        at += shown;
      } while (at < all.length);
      expect(at).toBe(all.length);
      while (at > 0) at -= page({ before: at });
      expect(at).toBe(0);
    }),
    { numRuns: 100 },
  );
});

const claim = fc.record({
  claim: words(400),
  answered: fc.boolean(),
  closest: fc.boolean(),
  quotes: fc.array(quotation, { maxLength: 3 }),
  unknownWords,
});
const check = fc.record({
  claims: fc.array(claim, { maxLength: 14 }),
  skipped: fc.nat(3),
  unchecked: fc.nat(3),
  generation: fc.constant(1),
});

test('a check fits at any input', () => {
  fc.assert(
    fc.property(check, (given) => expectAllowed(checkCard(given))),
    { numRuns: 100 },
  );
});

/** A quotation among the sentences around it, which every copy prints with an addition. */
const context = fc
  .tuple(quotation, fc.array(words(900), { maxLength: 12 }), fc.nat(12))
  .map(([quote, around, at]): Extract<Context, { kind: 'found' }> => {
    const texts = around.toSpliced(at, 0, quote.text);
    const quoted = texts.indexOf(quote.text);
    return {
      kind: 'found',
      quote,
      pieces: texts.map((text, index) => ({
        type: 'sentence',
        kind: 'body',
        text,
        start: index,
        end: index + 1,
        paragraph: 0,
        quoted: index === quoted,
      })),
      moreBefore: true,
      moreAfter: false,
      copies: quote.alsoIn.map((copy) => ({
        ...copy,
        title: quote.title,
        date: null,
        url: quote.url,
        differs: true,
        text: quote.text,
        changes: [{ kind: 'added' as const, text: quote.text.slice(0, 50) }],
      })),
    };
  });

test('a context fits at any input', () => {
  fc.assert(
    fc.property(context, (given) => expectAllowed(contextCard(given))),
    { numRuns: 100 },
  );
});

test('a page of sources fits at any input', () => {
  const source = fc.record({
    article: fc.constant('a.md'),
    outlet,
    title: fc.option(words(500)),
    date: fc.constantFrom(null, '2018-05-31'),
    url: fc.constantFrom(null, `https://a.example/${'p'.repeat(480)}`),
    sentences: fc.nat(1_000),
    opening: words(300),
  });
  fc.assert(
    fc.property(
      fc.array(source, { maxLength: 30 }),
      fc.nat(5),
      fc.option(outlet, { nil: undefined }),
      (list, page, of) => {
        const outlets = [...new Set(list.map((each) => each.outlet))];
        const view = { sources: list, outlets, outlet: of, page, loadedAt: 0 };
        expectAllowed(sourcesCard(view, { private: true, note: 'x' }));
      },
    ),
    { numRuns: 80 },
  );
});
