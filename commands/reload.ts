import { reloadCard } from '../src/discord/cards/reload-card.js';
import type { Command } from '../src/discord/contract/command.js';
import { sayFor } from '../src/discord/language/say.js';
import { recordEdit } from '../src/discord/replies/editing.js';

/** An archive of 100,000 sentences takes its time; Discord takes no answer after 15 minutes. */
const PATIENCE = 10 * 60_000;

export const reload: Command = {
  kind: 'slash',
  name: 'reload',
  description: 'Read the articles again; answers go on from the old ones until the new ones are ready',
  options: [],
  access: 'moderator',
  private: true,
  patience: PATIENCE,
  async run({ caller, locale }, services) {
    const outcome = await services.host.reload();
    await recordEdit(services, caller, { action: 'reload', article: null, outcome: outcome.kind });
    return { kind: 'card', card: reloadCard(outcome, sayFor(locale)), outcome: outcome.kind };
  },
};
