import type { Editor } from '../import/editor.js';
import type { Caller, Command, Services } from './interactions/command.js';

/** What commands may do to the articles. */
export type Editing = Pick<Editor, 'prepare' | 'add' | 'cancel' | 'remove' | 'undo'>;

/** The commands that are offered: all, or all but those that change the articles. */
export function offered(commands: readonly Command[], editing: boolean): readonly Command[] {
  return commands.filter(({ changesArticles = false }) => editing || !changesArticles);
}

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
