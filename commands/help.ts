import { container, text } from '../src/discord/cards/components.js';
import type { Command } from '../src/discord/contract/command.js';

const HELP = `**I answer questions about a news story with sentences quoted word for word from its articles.** Nothing is written by me; where the articles do not say, I say so, and where I am not sure, I call it the closest.

**/ask** a question. Below the answer: the sentences around a quotation, more sentences, the answer by outlet.
**/compare** what each outlet says to one question.
**/timeline** what happened when.
**/sources** the articles that I quote.
On any message, **Apps → Check against sources**: what the articles have on its claims.

-# Outlets that carry the same report are named together: they do not confirm each other. I store nothing about you.`;

export const help: Command = {
  kind: 'slash',
  name: 'help',
  description: 'What this bot does, and how',
  options: [],
  access: 'everyone',
  private: true,
  run: () =>
    Promise.resolve({ kind: 'card', card: { components: [container([text(HELP)])] }, outcome: 'helped' }),
};
