/** Where the entries of a month begin in a timeline, or those of a year where the month is not known. */
export interface TimelineMonth {
  /** `2018-05`, or `2018`. */
  readonly month: string;
  /** Index of its first entry in the timeline. */
  readonly from: number;
}

/** The months of a timeline's entries, in their order. Entries without a date have no month. Linear. */
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
