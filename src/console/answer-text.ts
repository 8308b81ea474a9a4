import type { Answer, Quotation } from '../answer/answer.js';
import type { FeatureValue, UnknownWord } from '../search/engine.js';
import { SIGNAL_DESCRIPTIONS } from '../search/signals/all.js';
import { emphasised, harmless, longDate, type Page } from './page.js';

/** The mark of a quotation, as in Discord. */
export const QUOTE_BAR = '> ';
const INDENT = '  ';

/** Other outlets of the same report, in the same words and in other words, each once. */
function carrierLines({ outlet, alsoIn }: Quotation): string[] {
  const named = (differs: boolean) =>
    alsoIn.filter((copy) => (copy.differs ?? false) === differs).map((copy) => copy.outlet);
  const same = new Set(named(false).filter((name) => name !== outlet));
  const other = new Set(named(true).filter((name) => name !== outlet && !same.has(name)));
  return [
    ...(same.size > 0 ? [`the same words in: ${harmless([...same].join(', '))}`] : []),
    ...(other.size > 0 ? [`the same report in other words in: ${harmless([...other].join(', '))}`] : []),
  ];
}

/** Outlet, title and date; the address; the outlets that carried the same: a line each. */
export function sourceLines(quotation: Quotation, page: Page): string[] {
  const { outlet, title, date, url } = quotation;
  const facts = [title, date === null ? null : longDate(date)].filter((fact) => fact !== null);
  const head = [page.paint('cyan', harmless(outlet)), ...facts.map(harmless)].join(' · ');
  return [
    page.block(head, INDENT),
    ...(url === null ? [] : [page.address(url, INDENT)]),
    ...carrierLines(quotation).map((line) => page.block(page.paint('dim', line), INDENT)),
  ];
}

/** A signal that moved the score by less is not shown. */
const WORTH_A_LINE = 0.05;

function featureLine({ name, value, contribution }: FeatureValue): string {
  const amount = `${contribution < 0 ? '−' : '+'}${Math.abs(contribution).toFixed(2)}`;
  return (
    `${INDENT}${amount.padStart(7)}  ${SIGNAL_DESCRIPTIONS.get(name) ?? harmless(name)} ` +
    `(${Number(value.toFixed(2))})`
  );
}

function explanation({ score, features = [] }: Quotation, page: Page): string[] {
  if (features.length === 0) return [];
  const parts = features
    .filter(({ contribution }) => Math.abs(contribution) >= WORTH_A_LINE)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const certainty = `${INDENT}How sure that this answers: ${(100 * score).toFixed(0)} %.`;
  const place = `${INDENT}What raised (+) or lowered (−) its place, most first:`;
  return [certainty, place, ...parts.map(featureLine)].map((line) => page.paint('dim', line));
}

/** One quotation: number, sentence, source, and with features why it ranks there. */
export function quotationText(quotation: Quotation, number: number, page: Page): string {
  const sentence = emphasised(quotation.text, quotation.matches, page);
  const label = `${number}.${quotation.kind === 'caption' ? ' (photo caption)' : ''}`;
  return [
    page.paint('dim', label),
    page.block(sentence, QUOTE_BAR),
    ...sourceLines(quotation, page),
    ...explanation(quotation, page),
  ].join('\n');
}

function hints(words: readonly UnknownWord[]): string[] {
  return words
    .filter(({ suggestions }) => suggestions.length > 0)
    .map(
      ({ word, suggestions }) =>
        `No article has “${harmless(word)}”; near in spelling: ${harmless(suggestions.join(', '))}.`,
    );
}

/** An answer for people. `from`: how many quotations were shown before, so that numbers go on. */
export function answerText(answer: Answer, page: Page, from = 0): string {
  const parts: string[] = [];
  if (!answer.answered)
    parts.push(page.block(page.paint('yellow', harmless(answer.reason ?? 'Not answered.')), ''));
  if (answer.closest !== undefined)
    parts.push(page.block(page.paint('yellow', harmless(answer.closest)), ''));
  parts.push(...answer.quotes.map((quotation, i) => quotationText(quotation, from + i + 1, page)));
  if (answer.answered && answer.quotes.length === 0) parts.push('There is nothing more.');
  parts.push(...hints(answer.unknownWords).map((hint) => page.block(page.paint('dim', hint), '')));
  return parts.join('\n\n');
}
