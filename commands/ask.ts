import { EMPTY_QUESTION, noSuchOutlet, tooLongNotice } from '../src/discord/cards/words.js';
import type { Command } from '../src/discord/contract/command.js';
import { flagOption, textOption } from '../src/discord/contract/options.js';
import { notice } from '../src/discord/contract/reply.js';
import { findOutlet, outletOption } from '../src/discord/lookup/outlet.js';
import { suggestQuestion } from '../src/discord/lookup/question.js';
import { cleanQuestion, QUESTION_LIMIT, tooLong } from '../src/discord/memory/question-state.js';
import { answerButtons } from '../src/discord/replies/answer-buttons.js';
import { replyTo } from '../src/discord/replies/answering.js';

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
