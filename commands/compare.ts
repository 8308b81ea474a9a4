import type { Command } from '../src/discord/contract/command.js';
import { textOption } from '../src/discord/contract/options.js';
import { privateOption, wantsPrivate } from '../src/discord/contract/private-option.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { suggestQuestion } from '../src/discord/lookup/question.js';
import { cleanQuestion, QUESTION_LIMIT, tooLong } from '../src/discord/memory/question-state.js';
import { comparisonOf } from '../src/discord/replies/answering.js';
import { show } from '../src/discord/replies/drawn.js';

export const compare: Command = {
  kind: 'slash',
  name: 'compare',
  description: 'What each outlet says to one question, side by side',
  options: [
    {
      type: 'string',
      name: 'question',
      description: 'Your question, in your own words',
      required: true,
      maxLength: QUESTION_LIMIT,
      suggest: suggestQuestion,
    },
    privateOption,
  ],
  access: 'everyone',
  limited: true,
  private: wantsPrivate,
  async run(request, services) {
    const say = sayFor(request.locale);
    const question = cleanQuestion(textOption(request.options, 'question') ?? '');
    if (question === '') return notice(say('emptyQuestion'), 'empty');
    if (tooLong(question)) return notice(say('tooLong', { most: QUESTION_LIMIT }), 'too-long');
    return show(await comparisonOf({ question }, services), { private: request.private, say });
  },
};
