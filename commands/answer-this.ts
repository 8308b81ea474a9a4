import type { Command } from '../src/discord/contract/command.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { questionOf } from '../src/discord/lookup/question-of.js';
import { QUESTION_LIMIT } from '../src/discord/memory/question-state.js';
import { answerTo } from '../src/discord/replies/answering.js';
import { show } from '../src/discord/replies/drawn.js';

/** A message command: answers the question of a message, for the caller alone; Share shows it to all. */
export const answerThis: Command = {
  kind: 'message',
  name: 'Answer this',
  description: 'the answer to its question, for you alone, to share',
  options: [],
  access: 'everyone',
  limited: true,
  private: true,
  async run({ targetText, locale }, services) {
    const say = sayFor(locale);
    const question = questionOf(targetText ?? '');
    if (question === null) return notice(say('noTextToAsk'), 'empty');
    if (question === 'too-long') return notice(say('noQuestionInText', { most: QUESTION_LIMIT }), 'too-long');
    return show(await answerTo({ question }, services), { private: true, say });
  },
};
