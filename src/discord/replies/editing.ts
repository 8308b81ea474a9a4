import type { Caller, Services } from '../contract/command.js';

/** Said where somebody has a command that is switched off. */
export const SWITCHED_OFF = 'Adding and removing articles is switched off here (EDITING=off).';

/** Changing the articles ends with a reload, which takes its time; Discord takes no answer after 15 minutes. ms. */
export const EDITING_PATIENCE = 10 * 60_000;

/** Who did what to which article, for the log: the only place where it is kept. */
export function logEdit(
  { log }: Services,
  caller: Caller,
  edit: { readonly action: 'add' | 'remove' | 'restore'; readonly article: string; readonly outcome: string },
): void {
  log.info({ userId: caller.userId, guildId: caller.guildId, ...edit }, 'articles edited');
}
