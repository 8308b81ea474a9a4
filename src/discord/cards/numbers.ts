/** A moment, shown by Discord in the reader's own time; `at` in ms since the epoch. */
export function moment(at: number): string {
  return `<t:${Math.floor(at / 1000)}:R>`;
}
