import type { Answer } from '../../answer/answer.js';
import { encodeRef } from '../../answer/reference.js';
import type { Card } from '../contract/reply.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey, QUESTION_LIMIT, rememberQuestion } from '../memory/question-state.js';
import { quotationBlock } from './block.js';
import { fullest } from './budget.js';
import { button, container, rows, separator, text } from './components.js';
import { inlineText } from './escape.js';
import { moment, plural } from './numbers.js';
import { dateText } from './quotation.js';

/** Most misspelt words pointed out above an answer. */
const MOST_SPELLINGS = 2;

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

/** An answer with its quotations: as many as fit whole, the others behind "More". */
export function answerCard(view: AnswerView): Card {
  const build = (count: number, filed: boolean) => withQuotes(view, count, filed);
  return fullest(view.answer.quotes.length, build) ?? withQuotes(view, 1, true);
}

function withQuotes(view: AnswerView, count: number, filed: boolean): Card {
  const { answer, skip } = view;
  const shown = answer.quotes.slice(0, count);
  const alone = shown.length === 1 && skip === 0;
  const numberOf = (at: number) => (alone ? null : skip + at + 1);
  const contexts = shown.map((quote, at) =>
    button(alone ? 'Context' : `Context ${numberOf(at)}`, encodeId('context', encodeRef(quote))),
  );
  const below = buttonsBelow(view, shown.length);
  const buttons = rememberQuestion([...contexts, ...below], answer.question) ?? contexts;
  const quotations = shown.map((quote, at) => quotationBlock(quote, { number: numberOf(at), filed }));
  return {
    files: quotations.flatMap((block) => block.files),
    components: [
      container([
        text(
          [
            `-# Question: ${inlineText(answer.question, QUESTION_LIMIT)}`,
            ...(answer.closest === undefined ? [] : [`**${answer.closest}**`]),
            ...spellingLines(answer),
          ].join('\n'),
        ),
        ...quotations.flatMap(({ parts }, at) => (at === 0 ? parts : [separator(), ...parts])),
        ...rows(buttons.slice(0, contexts.length)),
        separator(),
        text(`-# ${footer(view)}`),
        ...rows(buttons.slice(contexts.length)),
      ]),
    ],
  };
}

/** Words that no article contains, where one is spelt nearly so: the answer may rest on that. */
function spellingLines({ unknownWords }: Answer): string[] {
  return unknownWords
    .slice(0, MOST_SPELLINGS)
    .flatMap(({ word, suggestions: [nearest] }) =>
      nearest === undefined
        ? []
        : [
            `-# No article contains “${inlineText(word, 40)}”; the nearest spelling is “${inlineText(nearest, 40)}”.`,
          ],
    );
}

/** They are there even when there is nothing more: together their ids have room for the longest question. */
function buttonsBelow({ answer, outlet, skip, private: seenByOne }: AnswerView, shown: number) {
  const left = answer.more + answer.quotes.length - shown;
  const key = outletKey(outlet);
  return [
    button(left > 0 ? 'More' : 'No more', encodeId('more', key, skip + shown), left <= 0),
    button('By outlet', encodeId('outlets')),
    seenByOne ? button('Share', encodeId('share', key, skip)) : button('Delete', encodeId('delete')),
  ];
}

function footer({ answer, newest, loadedAt, outlet }: AnswerView): string {
  const { sentences, outlets } = answer.matched;
  const where = outlet === undefined ? `of ${plural(outlets, 'outlet')}` : `of ${inlineText(outlet, 80)}`;
  return `${plural(sentences, 'sentence')} ${where} matched · newest article: ${dateText(newest)} · articles read ${moment(loadedAt)}`;
}
