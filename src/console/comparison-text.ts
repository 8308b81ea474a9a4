import type { Comparison, Difference } from '../answer/compare.js';
import { quotationText } from './answer-text.js';
import { harmless, type Page } from './page.js';

function differenceLine({ kind, variants }: Difference): string {
  const given = variants.map(({ written, days, outlets }) => {
    const meant = days === undefined ? '' : `, ${days.join(' to ')}`;
    return `${harmless(written)}${meant} (${harmless(outlets.join(', '))})`;
  });
  return `${kind} given differently: ${given.join(' – ')}`;
}

/** What each outlet says, for people: one report each, then where they differ and who is silent. */
export function comparisonText(comparison: Comparison, page: Page): string {
  const { answered, reason, reports, silent, differences } = comparison;
  const parts: string[] = [];
  if (!answered) parts.push(page.block(page.paint('yellow', harmless(reason ?? 'No outlet answers.')), ''));
  reports.forEach(({ quote, closest }, i) => {
    const head = closest ? [page.paint('dim', 'Closest in this outlet: it may not answer.')] : [];
    parts.push([...head, quotationText(quote, i + 1, page)].join('\n'));
  });
  if (differences.length > 0) {
    parts.push(differences.map((difference) => page.block(differenceLine(difference), '')).join('\n'));
  }
  if (answered && silent.length > 0) {
    parts.push(page.block(page.paint('dim', `Silent on this: ${harmless(silent.join(', '))}.`), ''));
  }
  return parts.join('\n\n');
}
