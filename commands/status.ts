import { statusCard } from '../src/discord/cards/status-card.js';
import type { Command } from '../src/discord/contract/command.js';

export const status: Command = {
  kind: 'slash',
  name: 'status',
  description: 'How the bot is: version, articles, last reload, speed, commands',
  options: [],
  access: 'moderator',
  private: true,
  async run(_request, { status: read, sources, story }) {
    const facts = await sources.of(story);
    return { kind: 'card', card: statusCard(read(), facts), outcome: 'told' };
  },
};
