import type { Command } from '../src/discord/contract/command.js';
import { privateOption, wantsPrivate } from '../src/discord/contract/private-option.js';
import { sayFor } from '../src/discord/language/say.js';
import { outletOption } from '../src/discord/lookup/outlet.js';
import { questionOption } from '../src/discord/lookup/question.js';
import { answerButtons } from '../src/discord/replies/answer-buttons.js';
import { answerTo } from '../src/discord/replies/answering.js';
import { show } from '../src/discord/replies/drawn.js';
import { typedOutlet, typedQuestion } from '../src/discord/replies/typed.js';

export const ask: Command = {
  kind: 'slash',
  name: 'ask',
  description: 'Ask about the story; the answer is quoted word for word from its articles',
  options: [questionOption, outletOption, privateOption],
  access: 'everyone',
  limited: true,
  private: wantsPrivate,
  async run(request, services) {
    const question = typedQuestion(request);
    if (typeof question !== 'string') return question;
    const typed = await typedOutlet(request, services);
    if (typed.kind === 'notice') return typed;
    const drawn = await answerTo({ question, outlet: typed.outlet }, services);
    return show(drawn, { private: request.private, say: sayFor(request.locale) });
  },
  buttons: answerButtons,
};
