import type { APIMessage } from 'discord.js';
import { expect, test } from 'vitest';
import { answer } from '../../src/answer/ask.js';
import { findClaims } from '../../src/answer/claims/find-claims.js';
import { answerCard } from '../../src/discord/cards/answer-card.js';
import { noAnswerCard } from '../../src/discord/cards/no-answer-card.js';
import { FIRST } from '../../src/discord/cards/turn.js';
import type { Card } from '../../src/discord/contract/reply.js';
import { messageText } from '../../src/discord/dispatch/message-text.js';
import { LANGUAGES, sayFor } from '../../src/discord/language/say.js';
import { Analyzer } from '../../src/search/text/analyze.js';
import { takeSnapshot } from '../../src/story/local.js';
import { startingArticles } from '../answer/articles.js';

/** What the check reads of a card, as Discord hands it back with the message. */
const messageOf = (card: Card) => {
  const message: APIMessage = JSON.parse(JSON.stringify({ ...card, application_id: '2' }));
  return messageText(message, '2');
};

const snapshot = takeSnapshot(await startingArticles(), 1);
const view = {
  outlet: undefined,
  turn: FIRST,
  newest: '2018-05-31',
  loadedAt: 1_700_000_000_000,
  seen: { private: false },
};
const claimsOf = (card: Card) => findClaims(messageOf(card), new Analyzer()).claims;

test('of a card of the bot, the quotations are claims, and nothing else', async () => {
  const given = await answer(snapshot, { question: 'When is the summit between Trump and Kim?' });
  expect(given.quotes.length).toBeGreaterThan(1);
  const texts = given.quotes.map(({ text }) => text).join(' ');
  const claims = claimsOf(answerCard({ ...view, answer: given }));
  expect(claims.length).toBeGreaterThan(0);
  for (const claim of claims) expect(texts).toContain(claim);
});

test.each(Object.keys(LANGUAGES))(
  'so it is where somebody copied the text of a card in %s',
  async (language) => {
    const given = await answer(snapshot, { question: 'When is the summit between Trump and Kim?' });
    const card = answerCard({ ...view, answer: given, seen: { private: false, say: sayFor(language) } });
    const texts: string[] = [];
    JSON.stringify(card.components, (key, value: unknown) => {
      if (key === 'content') texts.push(String(value));
      return value;
    });
    const { claims } = findClaims(texts.join('\n'), new Analyzer());
    expect(claims.length).toBeGreaterThan(0);
    const quoted = given.quotes.map(({ text }) => text).join(' ');
    for (const claim of claims) expect(quoted).toContain(claim);
  },
);

test('a card that has no quotation has no claim', async () => {
  const given = await answer(snapshot, { question: 'Who won the Champions League final in Kyiv?' });
  expect(given.answered).toBe(false);
  expect(claimsOf(noAnswerCard({ ...view, answer: given }))).toEqual([]);
});
