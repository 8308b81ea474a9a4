import type { APIButtonComponentWithCustomId as Button } from 'discord.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey, rememberQuestion } from '../memory/question-state.js';
import type { AnswerView } from './answer-card.js';
import { button, container, rows, text } from './components.js';
import { lastButton, seenLines } from './controls.js';
import { correctionButton } from './correction-button.js';
import { questionLine } from './lines.js';
import { missingWords } from './missing-words.js';
import { moment } from './numbers.js';
import { dateText, outletText } from './quotation.js';

/**
 * Says that the articles do not answer, and why. The closest sentences stay behind a button that says what they are.
 */
export function noAnswerCard(view: AnswerView): Card {
  const { answer, outlet, seen } = view;
  const { say = ENGLISH } = seen;
  const key = outletKey(outlet);
  const offered = [
    ...correctionButton(answer.unknownWords, key, say),
    ...(answer.near.length > 0 ? [button(say('closestButton'), encodeId('near', key))] : []),
  ];
  const last = lastButton(seen, 'share', key, 0);
  const verdict =
    outlet === undefined ? say('notAnswered') : say('notAnsweredBy', { outlet: outletText(outlet) });
  const lines = [
    ...seenLines(seen),
    questionLine(answer.question, say),
    `**${verdict}**`,
    ...missingWords(answer.unknownWords, say),
  ];
  const facts = [
    say('newest', { date: dateText(view.newest, say) }),
    say('read', { moment: moment(view.loadedAt) }),
  ];
  const footer = `-# ${facts.join(' · ')}`;
  return {
    components: [
      container([text(lines.join('\n')), text(footer), ...rows(remembering(offered, last, view))]),
    ],
  };
}

/**
 * The buttons, whose ids hold the question. A long question needs the ids of two more buttons; below a short one these
 * would only take room.
 */
function remembering(offered: readonly Button[], last: Button, view: AnswerView): Button[] {
  const { answer, outlet, seen } = view;
  const { say = ENGLISH } = seen;
  const more = [
    button(say('askAgain'), encodeId('more', outletKey(outlet), 0)),
    button(say('byOutlet'), encodeId('outlets')),
  ];
  return (
    rememberQuestion([...offered, last], answer.question) ??
    rememberQuestion([...offered, ...more, last], answer.question) ??
    (view.seen.private ? [] : [last])
  );
}
