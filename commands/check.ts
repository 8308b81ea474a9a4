import { checkCard } from '../src/discord/cards/check-card.js';
import type { Command } from '../src/discord/contract/command.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';

/**
 * A message command, in the menu of any message under "Apps". Discord sends the message along, so no intent is needed.
 */
export const check: Command = {
  kind: 'message',
  name: 'Check against sources',
  description: 'what the articles have on its claims, for you alone',
  options: [],
  access: 'everyone',
  limited: true,
  private: true,
  async run({ targetText, locale }, { story }) {
    const say = sayFor(locale);
    if (targetText === null || targetText.trim() === '') {
      return notice(say('noTextToCheck'), 'empty');
    }
    const result = await story.check({ text: targetText });
    const answered = result.claims.some((claim) => claim.answered);
    return { kind: 'card', card: checkCard(result, say), outcome: answered ? 'answered' : 'no-answer' };
  },
};
