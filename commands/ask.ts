import { replyTo } from '../src/discord/answering.js';
import { answerButtons } from '../src/discord/buttons/answer-buttons.js';
import { cleanQuestion, QUESTION_LIMIT, tooLong } from '../src/discord/buttons/question-state.js';
import { EMPTY_QUESTION, noSuchOutlet, tooLongNotice } from '../src/discord/cards/words.js';
import type { Command } from '../src/discord/interactions/command.js';
import { flagOption, textOption } from '../src/discord/interactions/options.js';
import { notice } from '../src/discord/interactions/reply.js';
import { findOutlet, outletOption } from '../src/discord/suggest/suggest-outlet.js';
import { suggestQuestion } from '../src/discord/suggest/suggest-question.js';

export const ask: Command = {
  kind: 'slash',
  name: 'ask',
  description: 'Ask about the story; the answer is quoted word for word from its articles',
  options: [
    {
      type: 'string',
      name: 'question',
      description: 'Your question, in your own words',
      required: true,
      maxLength: QUESTION_LIMIT,
      suggest: suggestQuestion,
    },
    outletOption,
    {
      type: 'boolean',
      name: 'private',
      description: 'Show the answer to you alone (default: to everyone here)',
    },
  ],
  access: 'everyone',
  limited: true,
  private: (options) => flagOption(options, 'private'),
  async run(request, services) {
    const question = cleanQuestion(textOption(request.options, 'question') ?? '');
    if (question === '') return notice(EMPTY_QUESTION, 'empty');
    if (tooLong(question)) return notice(tooLongNotice(QUESTION_LIMIT), 'too-long');
    const named = textOption(request.options, 'outlet');
    const outlet = named === undefined ? undefined : await findOutlet(named, services);
    if (outlet === null) return notice(await noSuchOutlet(named ?? '', services), 'no-outlet');
    return replyTo({ question, outlet, private: request.private }, services);
  },
  buttons: answerButtons,
};
