/** Where the entries of a month, or of a year that is all that is known, begin in a timeline. */
export interface TimelineMonth {
  /** `2018-05`, or `2018`. */
  readonly month: string;
  /** The place of its first entry, from 0. */
  readonly from: number;
}

/** The months of entries in their order, each once, by where it begins. Entries without a date have none. Linear. */
export function monthsOf(dates: Iterable<string | null>): readonly TimelineMonth[] {
  const months: TimelineMonth[] = [];
  let place = 0;
  for (const date of dates) {
    const month = date?.slice(0, '2018-05'.length) ?? null;
    if (month !== null && months.at(-1)?.month !== month) months.push({ month, from: place });
    place += 1;
  }
  return months;
}
