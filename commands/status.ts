import { statusCard } from '../src/discord/cards/status-card.js';
import type { Command } from '../src/discord/contract/command.js';
import { sayFor } from '../src/discord/language/say.js';

export const status: Command = {
  kind: 'slash',
  name: 'status',
  description: 'How the bot is: version, articles, last reload, speed, commands',
  options: [],
  access: 'moderator',
  private: true,
  async run({ locale }, { status: read, sources, story }) {
    const facts = await sources.of(story);
    return { kind: 'card', card: statusCard(read(), facts, sayFor(locale)), outcome: 'told' };
  },
};
