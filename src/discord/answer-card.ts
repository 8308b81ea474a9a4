import type { Answer, Quotation } from '../answer/answer.js';
import { encodeRef } from '../answer/reference.js';
import { fullest } from './budget.js';
import { button, container, file, type Part, rows, separator, text } from './components.js';
import { encodeId } from './custom-id.js';
import { inlineText } from './escape.js';
import { outletKey, QUESTION_LIMIT, rememberQuestion } from './question-state.js';
import { carriersLine, dateText, quotationText, sourceLine } from './quotation.js';
import type { Card } from './reply.js';

export interface AnswerView {
  readonly answer: Answer;
  readonly outlet: string | undefined;
  /** How many quotations came before these, on earlier cards. */
  readonly skip: number;
  readonly private: boolean;
  /** Newest date among the articles (ISO) and when they were loaded (ms since the epoch). */
  readonly newest: string | null;
  readonly loadedAt: number;
}

interface Built {
  readonly card: Card;
}

/** An answer with its quotations: as many as fit whole, the others behind "More". */
export function answerCard(view: AnswerView): Card {
  const built = fullest<Built>(view.answer.quotes.length, (count) => ({ card: withQuotes(view, count) }));
  return built?.card ?? asFile(view);
}

function withQuotes(view: AnswerView, count: number): Card {
  const shown = view.answer.quotes.slice(0, count);
  const alone = shown.length === 1 && view.skip === 0;
  const parts = shown.flatMap((quote, at): Part[] => [
    ...(at === 0 ? [] : [separator()]),
    text(quotationText(quote, alone ? null : view.skip + at + 1)),
  ]);
  return assemble(view, shown, parts);
}

/** A sentence too long for any message is sent whole as a file, never cut. */
function asFile(view: AnswerView): Card {
  const [quote] = view.answer.quotes as readonly [Quotation];
  const words = `This sentence is ${quote.text.length} characters long, too long for a message. It is attached whole.`;
  const carriers = carriersLine(quote.alsoIn.map((copy) => copy.outlet));
  const lines = [words, sourceLine(quote), carriers].filter((line) => line !== '');
  const card = assemble(view, [quote], [text(lines.join('\n')), file('quotation.txt')]);
  return { ...card, files: [{ name: 'quotation.txt', content: quote.text }] };
}

function assemble(view: AnswerView, shown: readonly Quotation[], parts: Part[]): Card {
  const { answer } = view;
  const left = answer.more + answer.quotes.length - shown.length;
  const next = view.skip + shown.length;
  const alone = shown.length === 1 && view.skip === 0;
  const contexts = shown.map((quote, at) =>
    button(alone ? 'Context' : `Context ${view.skip + at + 1}`, encodeId('context', encodeRef(quote))),
  );
  const key = outletKey(view.outlet);
  const below = [
    button(left > 0 ? 'More' : 'No more', encodeId('more', key, next), left <= 0),
    button('By outlet', encodeId('outlets')),
    view.private ? button('Share', encodeId('share', key, view.skip)) : button('Delete', encodeId('delete')),
  ];
  const buttons = rememberQuestion([...contexts, ...below], answer.question) ?? contexts;
  return {
    components: [
      container([
        text(`-# Question: ${inlineText(answer.question, QUESTION_LIMIT)}`),
        ...parts,
        ...rows(buttons.slice(0, contexts.length)),
        separator(),
        text(`-# ${footer(view)}`),
        ...rows(buttons.slice(contexts.length)),
      ]),
    ],
  };
}

function footer({ answer, newest, loadedAt, outlet }: AnswerView): string {
  const { sentences, outlets } = answer.matched;
  const where = outlet === undefined ? `of ${plural(outlets, 'outlet')}` : `of ${inlineText(outlet, 80)}`;
  return `${plural(sentences, 'sentence')} ${where} matched · newest article: ${dateText(newest)} · articles read ${moment(loadedAt)}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A moment, shown by Discord in the reader's own time; `at` in ms since the epoch. */
export function moment(at: number): string {
  return `<t:${Math.floor(at / 1000)}:R>`;
}
