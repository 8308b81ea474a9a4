/** Figures so far; memory in bytes, delays in ms. */
export interface SoakFigures {
  readonly elapsed: number;
  readonly asked: number;
  readonly answered: number;
  /** Questions that the articles did not answer: no failure. */
  readonly notAnswered: number;
  /** Questions that ended in an error. */
  readonly failed: number;
  /** Answers that took longer than `LATE`. */
  readonly late: number;
  /** Answers that mixed two generations. */
  readonly mixed: number;
  readonly reloads: number;
  /** Reloads of a folder with a bad article, which have to be rejected. */
  readonly rejected: number;
  /** Reloads whose outcome was not the expected one. */
  readonly wrongReloads: number;
  readonly resident: number;
  /** The longest time that the main thread was blocked since the line before. */
  readonly blocked: number;
}

/** Whether everything went as it has to. */
export function isSound({ failed, late, mixed, wrongReloads }: SoakFigures): boolean {
  return failed + late + mixed + wrongReloads === 0;
}
