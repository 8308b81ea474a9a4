import type { Source } from '../../story/story.js';
import type { Card } from '../contract/reply.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey } from '../memory/question-state.js';
import { measure, TEXT_LIMIT } from './budget.js';
import { button, container, rows, text } from './components.js';
import { inlineText } from './escape.js';
import { articleUrl } from './links.js';
import { moment, plural } from './numbers.js';
import { dateText, outletText, TITLE_LENGTH } from './quotation.js';

/** Articles on a page: short enough to read on a phone. */
export const PAGE_SIZE = 8;

export interface SourcesView {
  readonly sources: readonly Source[];
  readonly outlet: string | undefined;
  /** 0-based; one beyond the last (after articles went) shows the last. */
  readonly page: number;
  readonly loadedAt: number;
}

/** One page of the articles. Its buttons name the page they lead to, so they work after a restart. */
export function sourcesCard({ sources, outlet, page, loadedAt }: SourcesView): Card {
  const pages = Math.max(1, Math.ceil(sources.length / PAGE_SIZE));
  const at = Math.min(page, pages - 1);
  const shown = sources.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE);
  const of = outlet === undefined ? '' : ` of ${outletText(outlet)}`;
  const key = outletKey(outlet);
  const turn = [
    button('Previous', encodeId('page', key, Math.max(0, at - 1), 'p'), at === 0),
    button('Next', encodeId('page', key, at + 1, 'n'), at === pages - 1),
  ];
  const build = (entries: readonly string[]): Card => ({
    components: [
      container([
        text(
          `**${plural(sources.length, 'article')}${of}**${pages > 1 ? ` · page ${at + 1} of ${pages}` : ''}`,
        ),
        text(entries.join('\n') || 'There are none.'),
        text(`-# articles read ${moment(loadedAt)}`),
        ...(pages > 1 ? rows(turn) : []),
      ]),
    ],
  });
  const full = build(shown.map((source) => sourceEntry(source, true)));
  return measure(full).characters <= TEXT_LIMIT
    ? full
    : build(shown.map((source) => sourceEntry(source, false)));
}

function sourceEntry({ outlet, title, opening, date, url, sentences }: Source, linked: boolean): string {
  const name = title === null ? `“${inlineText(opening, TITLE_LENGTH)}”` : inlineText(title, TITLE_LENGTH);
  const address = linked ? articleUrl(url) : null;
  const shown = address === null ? name : `[${name}](${address})`;
  return `**${outletText(outlet)}** · ${shown}\n-# ${dateText(date)} · ${plural(sentences, 'quotable sentence')}`;
}
