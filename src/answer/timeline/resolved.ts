import type { Outlook } from './direction.js';

/** How exactly a date is known. The ISO text has as many parts: `2018-05-31`, `2018-05`, `2018`. */
export type DatePrecision = 'day' | 'month' | 'year';

/** A date expression understood. */
export interface ResolvedDate {
  /** ISO 8601, cut to `precision`; null where the words cannot be resolved. */
  readonly date: string | null;
  readonly until?: string;
  readonly precision: DatePrecision;
  readonly guess: boolean;
}

/** The dates that a text gave last, by how exactly it gave them; ISO dates cut to their precision. */
export type Mentions = Readonly<Partial<Record<DatePrecision, string>>>;

/** What an expression is understood against. ISO dates; null where not known. */
export interface Anchor {
  /** The day of writing: the article's date. */
  readonly written: string | null;
  /** What the text gave last. */
  readonly mentioned: Mentions;
  readonly outlook: Outlook;
}

/** A date whose words cannot be resolved. */
export const unresolved = (precision: DatePrecision): ResolvedDate => ({
  date: null,
  precision,
  guess: false,
});
