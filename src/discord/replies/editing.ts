import type { Addition } from '../../import/editor.js';
import type { ReloadOutcome } from '../../story/story.js';
import type { Edit } from '../contract/audit.js';
import type { Services } from '../contract/command.js';
import { type Notice, notice } from '../contract/reply.js';
import type { Caller } from '../contract/request.js';
import { sayFor } from '../language/say.js';

/** The answer to a command that is switched off. */
export const switchedOff = (locale: string): Notice => notice(sayFor(locale)('editingOff'), 'off');

/** How long a change of the articles may take, ms: it ends with a reload. Discord takes no answer after 15 minutes. */
export const EDITING_PATIENCE = 10 * 60_000;

/** What an addition is in the record: it may have taken the place of an earlier version. */
export function editOf(added: Extract<Addition, { readonly reload: ReloadOutcome }>): Edit {
  const { path: article, kind: outcome } = added;
  if (!('replaced' in added) || added.replaced === undefined) return { action: 'add', article, outcome };
  return { action: 'replace', article, outcome, removal: added.replaced };
}

/** Logs and records who did what to which article: the only places where a person is named. */
export async function recordEdit({ log, audit, now }: Services, caller: Caller, edit: Edit): Promise<void> {
  const { userId, guildId } = caller;
  log.info({ userId, guildId, ...edit }, 'articles edited');
  try {
    await audit?.record({ at: now(), userId, guildId, ...edit });
  } catch (err) {
    log.error({ err }, 'the record of changes could not be written');
  }
}
