import type { Answer } from '../../answer/answer.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey } from '../memory/question-state.js';
import { quotationBlock } from './block.js';
import { fullest } from './budget.js';
import { button, container, rows, separator, text } from './components.js';
import { type CardVisibility, controls, lastButton, seenLines } from './controls.js';
import { correctionButton } from './correction-button.js';
import { inlineText } from './escape.js';
import { questionLine } from './lines.js';
import { missingWords } from './missing-words.js';
import { moment } from './numbers.js';
import { carriersNote, dateText } from './quotation.js';
import { partOf, stretchOf, type Turn } from './turn.js';

/** Most misspelt words pointed out above an answer. */
const MOST_SPELLINGS = 2;
/** Quotations on a page. */
const PAGE_QUOTES = 3;

/** The quotations to ask for, so that the page can be made. */
export function quotesFor(turn: Turn): { readonly skip: number; readonly top: number } {
  const { from, count } = stretchOf(turn, PAGE_QUOTES);
  return { skip: from, top: count };
}

export interface AnswerView {
  readonly answer: Answer;
  readonly outlet: string | undefined;
  readonly turn: Turn;
  readonly seen: CardVisibility;
  /** Newest date among the articles (ISO) and when they were loaded (ms since the epoch). */
  readonly newest: string | null;
  readonly loadedAt: number;
}

/** The card of an answer: as many quotations as fit whole, the others on further pages. */
export function answerCard(view: AnswerView): Card {
  const build = (count: number, filed: boolean) => withQuotes(view, count, filed);
  return fullest(view.answer.quotes.length, build) ?? withQuotes(view, 1, true);
}

function withQuotes(view: AnswerView, count: number, filed: boolean): Card {
  const { answer, turn, seen } = view;
  const { say = ENGLISH } = seen;
  const shown = partOf(turn, answer.quotes, count);
  const place = placeOf(view, shown.length);
  const { from, total } = place;
  const { contexts, below } = controls(shown, {
    below: buttonsBelow(view, place),
    question: answer.question,
    say,
  });
  const quotations = shown.map((quote, at) =>
    quotationBlock(quote, { number: total === 1 ? null : from + at + 1, filed, say, beside: contexts[at] }),
  );
  const carried = shown.some(({ alsoIn }) => alsoIn.length > 0);
  return {
    files: quotations.flatMap((block) => block.files),
    components: [
      container([
        text(headLines(answer, seen).join('\n')),
        ...quotations.flatMap(({ parts }, at) => (at === 0 ? parts : [separator(), ...parts])),
        separator(),
        text([...carriersNote(carried, say), footer(view, place)].join('\n')),
        ...rows(below),
      ]),
    ],
  };
}

/** The question; of an uncertain answer also that it is uncertain, and which words no article has. */
function headLines(answer: Answer, seen: CardVisibility): string[] {
  const { say = ENGLISH } = seen;
  const { closest, question } = answer;
  const spellings = spellingLines(answer, say);
  const asked = [...seenLines(seen), questionLine(question, say)];
  if (closest === undefined) return [...asked, ...spellings];
  const unsure = say.language.startsWith('en') ? closest : say('closest');
  return [...asked, `**${unsure}**`, ...spellings, ...missingLines(answer, say)];
}

/** Words that no article contains but for another spelling: the answer may rest on that spelling. */
function spellingLines({ unknownWords }: Answer, say: Say): string[] {
  return unknownWords
    .slice(0, MOST_SPELLINGS)
    .flatMap(({ word, suggestions: [nearest] }) =>
      nearest === undefined
        ? []
        : [`-# ${say('nearestSpelling', { word: inlineText(word, 40), nearest: inlineText(nearest, 40) })}`],
    );
}

/** Words that no article contains in any spelling: why an answer is only the closest. */
function missingLines({ unknownWords }: Answer, say: Say): string[] {
  const missing = unknownWords.filter(({ suggestions }) => suggestions.length === 0);
  return missingWords(missing, say).map((line) => `-# ${line}`);
}

/** The range of the shown quotations among all. */
interface QuotesPlace {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** The range of a page that shows `count` of its quotations: turning back, the last of them. */
function placeOf({ answer, turn }: AnswerView, count: number): QuotesPlace {
  const { skip } = quotesFor(turn);
  const { length } = answer.quotes;
  const from = skip + ('before' in turn ? length - count : 0);
  return { from, to: from + count, total: skip + length + answer.more };
}

/**
 * The buttons below. "More" stays even when there is no more: the ids of all buttons together must hold the longest
 * question.
 */
function buttonsBelow({ answer, outlet, seen }: AnswerView, { from, to, total }: QuotesPlace) {
  const { say = ENGLISH } = seen;
  const key = outletKey(outlet);
  return [
    ...correctionButton(answer.unknownWords, key, say),
    ...(from > 0 ? [button(say('previous'), encodeId('more', key, from, 'b'))] : []),
    button(say(to < total ? 'more' : 'noMore'), encodeId('more', key, to, 'a'), to >= total),
    button(say('byOutlet'), encodeId('outlets')),
    lastButton(seen, 'share', key, from),
  ];
}

function footer({ newest, loadedAt, outlet, seen }: AnswerView, { from, to, total }: QuotesPlace): string {
  const { say = ENGLISH } = seen;
  const of = outlet === undefined ? [] : [say('of', { outlet: inlineText(outlet, 80) })];
  const facts = [
    [countOf({ from, to, total }, say), ...of].join(' '),
    say('newest', { date: dateText(newest, say) }),
    say('read', { moment: moment(loadedAt) }),
  ];
  return `-# ${facts.join(' · ')}`;
}

function countOf({ from, to, total }: QuotesPlace, say: Say): string {
  if (to - from === total) return say('sentences', { count: total });
  return to - from === 1
    ? say('placeOf', { place: to, all: total })
    : say('rangeOf', { from: from + 1, to, all: total });
}
