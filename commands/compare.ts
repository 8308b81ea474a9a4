import type { Command } from '../src/discord/contract/command.js';
import { privateOption, wantsPrivate } from '../src/discord/contract/private-option.js';
import { sayFor } from '../src/discord/language/say.js';
import { questionOption } from '../src/discord/lookup/question.js';
import { comparisonOf } from '../src/discord/replies/answering.js';
import { show } from '../src/discord/replies/drawn.js';
import { typedQuestion } from '../src/discord/replies/typed.js';

export const compare: Command = {
  kind: 'slash',
  name: 'compare',
  description: 'What each outlet says to one question, side by side',
  options: [questionOption, privateOption],
  access: 'everyone',
  limited: true,
  private: wantsPrivate,
  async run(request, services) {
    const question = typedQuestion(request);
    if (typeof question !== 'string') return question;
    const drawn = await comparisonOf({ question }, services);
    return show(drawn, { private: request.private, say: sayFor(request.locale) });
  },
};
