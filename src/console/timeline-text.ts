import type { DateGiven, Timeline } from '../answer/timeline/timeline.js';
import { QUOTE_BAR, sourceLines } from './answer-text.js';
import { emphasised, harmless, type Page } from './page.js';

/** The date as understood, whether that is a guess, and as written. */
function dateLabel({ date, until, guess, asWritten }: DateGiven): string {
  const written = `as written: “${harmless(asWritten)}”`;
  if (date === null) return `day not known · ${written}`;
  const range = until === undefined ? '' : ` to ${until}`;
  return `${date}${range}${guess === true ? ' (a guess)' : ''} · ${written}`;
}

/** The timeline for people: earliest first, the words of the date in bold. */
export function timelineText({ entries, reason }: Timeline, page: Page): string {
  if (entries.length === 0)
    return page.block(page.paint('yellow', reason ?? 'No dated sentence bears on this.'), '');
  return entries
    .map(({ quote, also = [], ...first }) => {
      const dates = [first, ...also];
      const spans = dates.map(({ asWrittenSpan }) => asWrittenSpan).sort((a, b) => a.start - b.start);
      return [
        ...dates.map((date) => page.paint('cyan', dateLabel(date))),
        page.block(emphasised(quote.text, spans, page), QUOTE_BAR),
        ...sourceLines(quote, page),
      ].join('\n');
    })
    .join('\n\n');
}
