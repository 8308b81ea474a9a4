import { noSuchOutlet } from '../src/discord/cards/words.js';
import type { Command } from '../src/discord/contract/command.js';
import { textOption } from '../src/discord/contract/options.js';
import { privateOption, wantsPrivate } from '../src/discord/contract/private-option.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { findOutlet, outletOption } from '../src/discord/lookup/outlet.js';
import { suggestQuestion } from '../src/discord/lookup/question.js';
import { cleanQuestion, QUESTION_LIMIT, tooLong } from '../src/discord/memory/question-state.js';
import { answerButtons } from '../src/discord/replies/answer-buttons.js';
import { answerTo } from '../src/discord/replies/answering.js';
import { show } from '../src/discord/replies/drawn.js';

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
    const named = textOption(request.options, 'outlet');
    const outlet = named === undefined ? undefined : await findOutlet(named, services);
    if (outlet === null) return notice(await noSuchOutlet(named ?? '', services, say), 'no-outlet');
    return show(await answerTo({ question, outlet }, services), { private: request.private, say });
  },
  buttons: answerButtons,
};
