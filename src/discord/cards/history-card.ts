import type { AuditEntry, AuditPage } from '../contract/audit.js';
import type { Card } from '../contract/reply.js';
import { encodeId } from '../memory/custom-id.js';
import { button, container, rows, section, separator, text } from './components.js';
import { inlineText } from './escape.js';
import { moment, plural } from './numbers.js';

/** Entries on a page. */
export const HISTORY_PAGE = 10;
/** Removed articles on a page: each takes three of Discord's 40 components. */
export const REMOVED_PAGE = 8;
const PATH_LENGTH = 150;

const ACTIONS = {
  add: 'added',
  replace: 'replaced',
  remove: 'removed',
  restore: 'put back',
  reload: 'reloaded the articles',
} as const;

/** One change, in a line: when, who, what. */
export function entryLine({ at, userId, action, article, outcome }: AuditEntry): string {
  const what = article === null ? ACTIONS[action] : `${ACTIONS[action]} ${inlineText(article, PATH_LENGTH)}`;
  const failed = outcome === 'rejected' ? ' (rejected: nothing changed)' : '';
  return `${moment(at)} <@${userId}> ${what}${failed}`;
}

/** A page of what was done to the articles, newest first. */
export function historyCard({ entries, total }: AuditPage, from: number): Card {
  const to = from + entries.length;
  const place = entries.length < total ? ` · ${from + 1} to ${to}` : '';
  const turns = [
    button('Newer', encodeId('history', Math.max(0, from - HISTORY_PAGE), 'n'), from === 0),
    button('Older', encodeId('history', to, 'o'), to >= total),
  ];
  return {
    components: [
      container([
        text(`**${plural(total, 'change')} of the articles**${place}`),
        text(entries.map((entry) => `- ${entryLine(entry)}`).join('\n') || 'Nothing has been changed yet.'),
        ...(entries.length < total ? rows(turns) : []),
      ]),
    ],
  };
}

/** An article that was taken out and can be put back. */
export interface RemovedArticle {
  readonly id: string;
  readonly path: string;
  /** Null where it was not recorded. */
  readonly removal: AuditEntry | null;
}

/** What can be put back, each with a button for it. */
export function restoreCard(all: readonly RemovedArticle[], from: number): Card {
  const shown = all.slice(from, from + REMOVED_PAGE);
  const to = from + shown.length;
  const turns = [
    button('Newer', encodeId('removed', Math.max(0, from - REMOVED_PAGE), 'n'), from === 0),
    button('Older', encodeId('removed', to, 'o'), to >= all.length),
  ];
  const parts = shown.flatMap(({ id, path, removal }) => [
    separator(),
    section(
      text(
        `${inlineText(path, PATH_LENGTH)}\n-# ${removal === null ? 'removed, not recorded when or by whom' : `removed ${moment(removal.at)} by <@${removal.userId}>`}`,
      ),
      button('Put back', encodeId('undo', id)),
    ),
  ]);
  const head =
    all.length === 0
      ? '**Nothing was removed that could be put back.**'
      : `**${plural(all.length, 'removed article')}**`;
  return {
    components: [container([text(head), ...parts, ...(shown.length < all.length ? rows(turns) : [])])],
  };
}
