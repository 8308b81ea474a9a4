import { createHash } from 'node:crypto';
import type { APIButtonComponentWithCustomId as Button } from 'discord.js';
import type { UnknownWord } from '../../search/engine.js';
import type { Card } from '../contract/reply.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey, QUESTION_LIMIT, rememberQuestion } from '../memory/question-state.js';
import type { AnswerView } from './answer-card.js';
import { button, container, rows, text } from './components.js';
import { inlineText } from './escape.js';
import { moment } from './numbers.js';
import { dateText, outletText } from './quotation.js';

/** Most words explained, and most spellings offered as buttons: a card has to stay readable. */
const WORDS = 8;
const SPELLINGS = 3;
/** Longest word shown or offered, UTF-16 code units. */
const WORD_LENGTH = 40;
const LABEL_LENGTH = 80;

/** Says that the articles do not answer, and why; the closest sentences stay behind a button that says what they are. */
export function noAnswerCard(view: AnswerView): Card {
  const { answer } = view;
  const key = outletKey(view.outlet);
  const of = view.outlet === undefined ? '' : ` of ${outletText(view.outlet)}`;
  const spellings = offers(answer.unknownWords);
  const offered = [
    ...spellings.map(({ word, suggestion }) =>
      button(
        clip(`Ask with “${suggestion}” for “${word}”`),
        encodeId('spelling', key, spellingKey(word, suggestion)),
      ),
    ),
    ...(answer.near.length > 0 ? [button('Closest sentences (not an answer)', encodeId('near', key))] : []),
  ];
  const last = view.private
    ? button('Share', encodeId('share', key, 0))
    : button('Delete', encodeId('delete'));
  const lines = [
    `-# Question: ${inlineText(answer.question, QUESTION_LIMIT)}`,
    `**The articles${of} do not answer this.**`,
    ...missingWords(answer.unknownWords),
  ];
  const footer = `-# newest article: ${dateText(view.newest)} · articles read ${moment(view.loadedAt)}`;
  return {
    components: [
      container([text(lines.join('\n')), text(footer), ...rows(remembering(offered, last, view))]),
    ],
  };
}

/** A long question needs the ids of two more buttons: of use as well, but not worth their place below a short one. */
function remembering(offered: readonly Button[], last: Button, { answer, outlet }: AnswerView): Button[] {
  const more = [
    button('Ask again', encodeId('more', outletKey(outlet), 0)),
    button('By outlet', encodeId('outlets')),
  ];
  return (
    rememberQuestion([...offered, last], answer.question) ??
    rememberQuestion([...offered, ...more, last], answer.question) ?? [last]
  );
}

interface Offer {
  readonly word: string;
  readonly suggestion: string;
}

/** Names one correction in a button's id, so that a button never corrects to what it does not say. */
export function spellingKey(word: string, suggestion: string): string {
  return createHash('sha256').update(`${word}\n${suggestion}`, 'utf8').digest('base64url').slice(0, 6);
}

function offers(words: readonly UnknownWord[]): Offer[] {
  return words
    .flatMap(({ word, suggestions }) =>
      suggestions[0] === undefined ? [] : [{ word, suggestion: suggestions[0] }],
    )
    .slice(0, SPELLINGS);
}

/** Which words are in no article, in one line; none where all are. */
export function missingWords(words: readonly UnknownWord[]): string[] {
  if (words.length === 0) return [];
  const named = words.slice(0, WORDS).map(({ word }) => `“${inlineText(word, WORD_LENGTH)}”`);
  const rest = words.length - named.length;
  return [`No article contains ${named.join(', ')}${rest > 0 ? ` or ${rest} more of its words` : ''}.`];
}

function clip(label: string): string {
  return label.length <= LABEL_LENGTH ? label : `${label.slice(0, LABEL_LENGTH - 1).toWellFormed()}…`;
}
