import type { Timeline, TimelineEntry } from '../answer/timeline/timeline.js';
import { QUOTE_BAR, sourceLines } from './answer-text.js';
import { emphasised, harmless, type Page } from './page.js';

/** The date as understood, whether that is a guess, and as written. */
function dateLabel({ date, until, guess, asWritten }: TimelineEntry): string {
  const written = `as written: “${harmless(asWritten)}”`;
  if (date === null) return `day not known · ${written}`;
  const range = until === undefined ? '' : ` to ${until}`;
  return `${date}${range}${guess === true ? ' (a guess)' : ''} · ${written}`;
}

/** What happened when, for people: earliest first, the words that give the date in bold. */
export function timelineText({ entries, reason }: Timeline, page: Page): string {
  if (entries.length === 0)
    return page.block(page.paint('yellow', reason ?? 'No dated sentence bears on this.'), '');
  return entries
    .map((entry) =>
      [
        page.paint('cyan', dateLabel(entry)),
        page.block(emphasised(entry.quote.text, [entry.asWrittenSpan], page), QUOTE_BAR),
        ...sourceLines(entry.quote, page),
      ].join('\n'),
    )
    .join('\n\n');
}
