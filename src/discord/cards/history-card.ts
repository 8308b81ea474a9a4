import type { AuditEntry, AuditPage } from '../contract/audit.js';
import type { Card } from '../contract/reply.js';
import type { Say } from '../language/say.js';
import type { TextKey } from '../language/table.js';
import { encodeId } from '../memory/custom-id.js';
import { button, container, rows, section, separator, text } from './components.js';
import { inlineText } from './escape.js';
import { moment } from './numbers.js';

/** Entries on a page. */
export const HISTORY_PAGE = 10;
/** Removed articles on a page: each takes three of Discord's 40 components. */
const REMOVED_PAGE = 8;
const PATH_LENGTH = 150;

const ACTIONS = {
  add: 'didAdd',
  replace: 'didReplace',
  remove: 'didRemove',
  restore: 'didRestore',
  reload: 'didReload',
} as const satisfies Readonly<Record<AuditEntry['action'], TextKey>>;

/** One change in a line: when, who, what. */
export function entryLine({ at, userId, action, article, outcome }: AuditEntry, say: Say): string {
  const who = `<@${userId}>`;
  const what = say(ACTIONS[action], { who, article: inlineText(article ?? '', PATH_LENGTH) });
  return `${moment(at)} ${what}${outcome === 'rejected' ? ` ${say('didNothing')}` : ''}`;
}

/** A page of the record of changes, newest first. */
export function historyCard({ entries, total }: AuditPage, from: number, say: Say): Card {
  const to = from + entries.length;
  const place = entries.length < total ? ` · ${say('range', { from: from + 1, to })}` : '';
  const turns = [
    button(say('newer'), encodeId('history', Math.max(0, from - HISTORY_PAGE), 'n'), from === 0),
    button(say('older'), encodeId('history', to, 'o'), to >= total),
  ];
  return {
    components: [
      container([
        text(`**${say('changes', { count: total })}**${place}`),
        text(entries.map((entry) => `- ${entryLine(entry, say)}`).join('\n') || say('noChanges')),
        ...(entries.length < total ? rows(turns) : []),
      ]),
    ],
  };
}

/** A removed article that can be restored. */
export interface RemovedArticle {
  readonly id: string;
  readonly path: string;
  /** Null where it was not recorded. */
  readonly removal: AuditEntry | null;
}

/** The removed articles, each with a button that restores it. */
export function restoreCard(all: readonly RemovedArticle[], from: number, say: Say): Card {
  const shown = all.slice(from, from + REMOVED_PAGE);
  const to = from + shown.length;
  const turns = [
    button(say('newer'), encodeId('removed', Math.max(0, from - REMOVED_PAGE), 'n'), from === 0),
    button(say('older'), encodeId('removed', to, 'o'), to >= all.length),
  ];
  const parts = shown.flatMap(({ id, path, removal }) => [
    separator(),
    section(
      text(`${inlineText(path, PATH_LENGTH)}\n-# ${removalText(removal, say)}`),
      button(say('putBack'), encodeId('undo', id)),
    ),
  ]);
  const head =
    all.length === 0
      ? `**${say('nothingRemoved')}**`
      : `**${say('removedArticles', { count: all.length })}**`;
  return {
    components: [container([text(head), ...parts, ...(shown.length < all.length ? rows(turns) : [])])],
  };
}

function removalText(removal: AuditEntry | null, say: Say): string {
  if (removal === null) return say('removedOnce');
  return say(removal.action === 'replace' ? 'replacedBy' : 'removedBy', {
    moment: moment(removal.at),
    who: `<@${removal.userId}>`,
  });
}
