import { Analyzer } from '../../search/text/analyze.js';
import { grouped, type NonEmpty } from '../grouped.js';
import { dateFacts, daysOf } from './dates.js';
import type { Difference, Variant } from './difference.js';
import type { Fact } from './fact.js';
import { isVariant, nameFacts, surnameFacts } from './names.js';
import { numberFacts } from './numbers.js';

/** A sentence to compare with others. */
export interface Stated {
  readonly outlet: string;
  readonly text: string;
  /** The article's date, ISO. */
  readonly date: string | null;
}

/** A fact and the report that states it. */
interface StatedFact extends Fact {
  /** The index of the report. */
  readonly report: number;
  readonly statedBy: Stated;
}

/**
 * Finds where reports give different numbers of one unit, dates of one event, or spellings of one name. Two reports
 * differ on a topic when they have no value of it in common. Quadratic in the number of reports.
 */
export function findDifferences(reports: readonly Stated[]): Difference[] {
  const analyzer = new Analyzer();
  const collect = (read: (report: Stated) => Fact[]): StatedFact[] =>
    reports.flatMap((statedBy, report) => read(statedBy).map((fact) => ({ ...fact, report, statedBy })));
  const numbers = collect(({ text }) => numberFacts(text, analyzer));
  const dates = collect(({ text, date }) => dateFacts(text, date, analyzer));
  const names = collect(({ text }) => nameFacts(text, analyzer));
  const surnames = collect(({ text }) => surnameFacts(text, analyzer));
  return [
    ...differencesOf('number', byTopic(numbers)),
    ...differencesOf('date', byTopic(dates)),
    ...differencesOf('name', [...byTopic(names), ...variantTopics(surnames, analyzer)]),
  ];
}

const byTopic = (facts: readonly StatedFact[]): NonEmpty<StatedFact>[] => [
  ...grouped(facts, ({ topic }) => topic).values(),
];

/** Words of names that may be one name in two spellings. */
function variantTopics(facts: readonly StatedFact[], analyzer: Analyzer): StatedFact[][] {
  const topics = byTopic(facts);
  return topics.flatMap((one, index) =>
    topics.slice(index + 1).flatMap((other) => {
      const both = isVariant(one[0].topic, other[0].topic, analyzer);
      return both ? [[...one, ...other]] : [];
    }),
  );
}

function differencesOf(kind: Difference['kind'], topics: readonly (readonly StatedFact[])[]): Difference[] {
  const found = topics.filter(isDisputed);
  // Of topics at the same places one is kept: "Kim Yong Chol" and not "Yong Chol" in it, "summit" and not also
  // "scheduled" for the same date.
  const telling = found.filter(
    (facts, index) =>
      !found.some(
        (other, at) => at !== index && covers(other, facts) && (at < index || !covers(facts, other)),
      ),
  );
  return telling.map((facts) => ({ kind, variants: variantsOf(kind, facts) }));
}

/** Whether every place of `inner` lies in one of `outer`. */
function covers(outer: readonly StatedFact[], inner: readonly StatedFact[]): boolean {
  return inner.every((fact) =>
    outer.some((other) => other.report === fact.report && other.start <= fact.start && other.end >= fact.end),
  );
}

/** Whether two reports have no value of a topic in common. */
function isDisputed(facts: readonly StatedFact[]): boolean {
  const values = new Map<number, Set<string>>();
  for (const { report, value } of facts) {
    values.set(report, (values.get(report) ?? new Set()).add(value));
  }
  const sets = [...values.values()];
  return sets.some((one, index) =>
    sets.slice(index + 1).some((other) => ![...one].some((value) => other.has(value))),
  );
}

function variantsOf(kind: Difference['kind'], facts: readonly StatedFact[]): Variant[] {
  return [...grouped(facts, ({ value }) => value).values()].map((same) => {
    const [{ statedBy, start, end, value }] = same;
    return {
      written: statedBy.text.slice(start, end),
      ...(kind === 'date' && { days: daysOf(value) }),
      outlets: [...new Set(same.map((fact) => fact.statedBy.outlet))],
      places: same.map((fact) => ({ report: fact.report, span: { start: fact.start, end: fact.end } })),
    };
  });
}
