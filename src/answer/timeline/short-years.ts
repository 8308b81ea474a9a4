import type { DateMeaning } from './expression.js';

/** The two figures of a year in a meaning: "May '68", "May to June '68". Null where it has no such year. */
export function shortYearOf(meaning: DateMeaning): number | null {
  switch (meaning.type) {
    case 'day':
    case 'month':
      return figuresOf(meaning) ?? (meaning.until && figuresOf(meaning.until)) ?? null;
    case 'nth-weekday':
    case 'year':
    case 'part':
      return figuresOf(meaning) ?? null;
    default:
      return null;
  }
}

/** A year as a meaning has it. */
interface Year {
  readonly year?: number;
  readonly short?: true | 'recent';
}

const figuresOf = ({ year, short }: Year): number | undefined => (short ? year : undefined);

/** The last year that ends in two figures. */
export const lastYear = (figures: number, now: number): number =>
  now - ((((now - figures) % 100) + 100) % 100);

/** A meaning with its years in four figures. */
export function inFull(meaning: DateMeaning, now: number): DateMeaning {
  const full = <Given extends Year>(given: Given) => {
    const figures = figuresOf(given);
    return figures === undefined ? given : { ...given, year: lastYear(figures, now), short: undefined };
  };
  switch (meaning.type) {
    case 'day':
      return { ...full(meaning), until: meaning.until && full(meaning.until) };
    case 'month':
      return { ...full(meaning), until: meaning.until && full(meaning.until) };
    case 'year': {
      const years = meaning.until === undefined ? 0 : meaning.until - meaning.year;
      const year = lastYear(meaning.year, now);
      return { ...meaning, year, until: meaning.until && year + years, short: undefined };
    }
    case 'nth-weekday':
    case 'part':
      return full(meaning);
    default:
      return meaning;
  }
}
