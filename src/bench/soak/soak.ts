import type { StoryHost } from '../../story/story.js';
import { type Editions, editionIn } from './editions.js';

export interface SoakPlan {
  readonly minutes: number;
  /** Questions a second. */
  readonly rate: number;
  /** Seconds from one reload to the next. */
  readonly reloadEvery: number;
}

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

export interface SoakSurroundings {
  readonly host: StoryHost;
  readonly archive: Editions;
  /** Milliseconds; any origin. */
  readonly clock: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly resident: () => number;
  /** The longest block of the main thread since the last call, ms. */
  readonly blocked: () => number;
  /** Whether nobody wants to know any more: then it ends early. */
  readonly calledOff: () => boolean;
  /** Told now and then. */
  readonly progress: (figures: SoakFigures) => void;
}

/** Discord takes an interaction for failed if it is not acknowledged within this, ms. */
const LATE = 3_000;
/** After how many reloads one finds a bad article. */
const SPOIL_EVERY = 4;
/** Lines of progress in a run. */
const LINES = 20;
const MS_PER_MINUTE = 60_000;

/** Asks and reloads until the time is over, and counts what went wrong. Ends by itself. */
export async function soak(plan: SoakPlan, surroundings: SoakSurroundings): Promise<SoakFigures> {
  const { host, archive, clock, sleep, progress } = surroundings;
  const start = clock();
  const end = start + plan.minutes * MS_PER_MINUTE;
  const goesOn = () => clock() < end && !surroundings.calledOff();
  const counts = { asked: 0, answered: 0, notAnswered: 0, failed: 0, late: 0, mixed: 0 };
  const reloads = { reloads: 0, rejected: 0, wrongReloads: 0 };
  const underWay = new Set<Promise<void>>();
  const figures = (): SoakFigures => ({
    ...counts,
    ...reloads,
    elapsed: clock() - start,
    resident: surroundings.resident(),
    blocked: surroundings.blocked(),
  });

  async function askOne(question: string): Promise<void> {
    const asked = clock();
    counts.asked += 1;
    try {
      const answer = await host.current().ask({ question });
      counts[answer.answered ? 'answered' : 'notAnswered'] += 1;
      const editions = answer.quotes.map(({ text }) => editionIn(text)).filter((each) => each !== null);
      if (new Set(editions).size > 1) counts.mixed += 1;
    } catch {
      counts.failed += 1;
    }
    if (clock() - asked > LATE) counts.late += 1;
  }

  async function ask(): Promise<void> {
    for (let number = 0; goesOn(); number += 1) {
      const question = archive.questions[number % archive.questions.length] ?? '';
      const asking = askOne(question).finally(() => underWay.delete(asking));
      underWay.add(asking);
      await sleep(Math.max(0, start + ((number + 1) * 1_000) / plan.rate - clock()));
    }
    await Promise.all(underWay);
  }

  async function reload(): Promise<void> {
    for (let number = 1; goesOn(); number += 1) {
      await sleep(Math.min(plan.reloadEvery * 1_000, Math.max(0, end - clock())));
      const bad = number % SPOIL_EVERY === 0;
      await archive.spoil(bad);
      await archive.publish(number + 1);
      const [one, two] = await Promise.all([host.reload(), host.reload()]);
      reloads.reloads += 1;
      if (one.kind === 'rejected') reloads.rejected += 1;
      if (one !== two || one.kind !== (bad ? 'rejected' : 'replaced')) reloads.wrongReloads += 1;
    }
  }

  async function report(): Promise<void> {
    const pause = (plan.minutes * MS_PER_MINUTE) / LINES;
    while (goesOn()) {
      await sleep(Math.min(pause, Math.max(0, end - clock())));
      progress(figures());
    }
  }

  await Promise.all([ask(), reload(), report()]);
  return figures();
}

/** Whether everything went as it has to. */
export function isSound({ failed, late, mixed, wrongReloads }: SoakFigures): boolean {
  return failed + late + mixed + wrongReloads === 0;
}
