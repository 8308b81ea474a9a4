import { fMeasure, overlap } from '../measures/overlap.js';
import { type Align, figure, percent, table } from '../table.js';
import { JUDGED_FACTS, type PageVerdict } from './judge-page.js';
import type { JudgedPage } from './page-set.js';

/** One page: what was expected of it, and what became of it. */
export interface PageJudgement {
  readonly page: JudgedPage;
  readonly verdict: PageVerdict;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Precision, recall and F of the pages whose whole text is known, each the mean over pages. */
export function textFigures(verdicts: readonly PageVerdict[]) {
  const overlaps = verdicts.flatMap(({ overlap }) => (overlap === null ? [] : [overlap]));
  if (overlaps.length === 0) return null;
  return {
    pages: overlaps.length,
    precision: mean(overlaps.map(({ precision }) => precision)),
    recall: mean(overlaps.map(({ recall }) => recall)),
    f: mean(overlaps.map(fMeasure)),
  };
}

/** Precision, recall and F over all stretches of all pages together. */
export function stretchFigures(verdicts: readonly PageVerdict[]) {
  const sum = (count: (verdict: PageVerdict) => number) =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  const found = sum(({ stretches }) => stretches.found);
  const lost = sum(({ stretches }) => stretches.lost.length);
  const kept = sum(({ stretches }) => stretches.kept.length);
  if (found + lost === 0) return null;
  const both = { precision: found === 0 ? 0 : found / (found + kept), recall: found / (found + lost) };
  return { stretches: found + lost, ...both, f: fMeasure(both) };
}

/** Each fact: on how many pages it was expected, and on how many it came right, wrong and not at all. */
export function factFigures(verdicts: readonly PageVerdict[]) {
  return JUDGED_FACTS.map((name) => {
    const all = verdicts.flatMap(({ facts }) => facts.filter((fact) => fact.name === name));
    const count = (wanted: string) => all.filter(({ verdict }) => verdict === wanted).length;
    return { name, of: all.length, right: count('right'), wrong: count('wrong'), missing: count('missing') };
  });
}

/** The figures of all pages for a terminal. */
export function printPages(outcomes: readonly PageJudgement[]): string {
  const verdicts = outcomes.map(({ verdict }) => verdict);
  const text = textFigures(verdicts);
  const stretches = stretchFigures(verdicts);
  const failed = verdicts.filter(({ failure }) => failure !== null).length;
  const row = (
    name: string,
    value: { readonly precision: number; readonly recall: number; readonly f: number } | null,
    of: number,
  ) => (value ? [[name, String(of), figure(value.precision), figure(value.recall), figure(value.f)]] : []);
  const texts = [
    ['quotable text', 'of', 'precision', 'recall', 'F'],
    ...row('whole texts, mean of pages', text, text?.pages ?? 0),
    ...row('stretches, all pages', stretches, stretches?.stretches ?? 0),
  ];
  const facts = [
    ['fact', 'of', 'right %', 'wrong %', 'missing %'],
    ...factFigures(verdicts)
      .filter(({ of }) => of > 0)
      .map(({ name, of, right, wrong, missing }) => [
        name,
        String(of),
        ...[right, wrong, missing].map((count) => percent(count / of)),
      ]),
  ];
  const align: Align[] = ['left', 'right', 'right', 'right', 'right'];
  const head = `${verdicts.length} pages, ${failed} without an article`;
  return `${[head, table(texts, align), table(facts, align)].join('\n\n')}\n`;
}

/** Lines of a text that another has hardly anything of. */
function linesBeyond(lines: readonly string[], other: string): string[] {
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line) && overlap(line, other).precision < 0.5);
}

/** The pages that came out worst, with the lines that are lost, those that are too much, and the wrong facts. */
export function worstPages(outcomes: readonly PageJudgement[], most: number): string {
  const score = ({ verdict }: PageJudgement) =>
    verdict.overlap
      ? fMeasure(verdict.overlap)
      : 1 - verdict.stretches.lost.length - verdict.stretches.kept.length;
  return outcomes
    .toSorted((a, b) => score(a) - score(b))
    .slice(0, most)
    .map(({ page, verdict }) => {
      const expected = page.expected.text ?? [];
      const lost = [...linesBeyond(expected, verdict.text), ...verdict.stretches.lost];
      const extra = page.expected.text ? linesBeyond(verdict.text.split('\n'), expected.join('\n')) : [];
      const { overlap: text } = verdict;
      const figures = text ? ` P ${figure(text.precision)} R ${figure(text.recall)}` : '';
      return [
        `== ${page.name}${figures}${verdict.failure === null ? '' : ` (${verdict.failure})`}`,
        ...lost.map((line) => `  - ${line}`),
        ...[...extra, ...verdict.stretches.kept].map((line) => `  + ${line}`),
        ...verdict.facts
          .filter((fact) => fact.verdict !== 'right')
          .map((fact) => `  ${fact.name} ${fact.verdict}: ${fact.found}, expected ${fact.expected}`),
      ].join('\n');
    })
    .join('\n');
}
