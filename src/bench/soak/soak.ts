import type { StoryHost } from '../../story/story.js';
import { type Editions, editionIn } from './editions.js';
import type { SoakFigures } from './figures.js';

/** How long to ask and reload, and how often. */
export interface SoakPlan {
  readonly minutes: number;
  /** Questions a second. */
  readonly rate: number;
  /** Seconds from one reload to the next. */
  readonly reloadEvery: number;
}

/** What a run needs from outside. */
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

/** One run. It asks, reloads and reports side by side until the time is over, and counts what went wrong. */
class SoakRun {
  readonly #plan: SoakPlan;
  readonly #around: SoakSurroundings;
  readonly #start: number;
  readonly #end: number;
  readonly #counts = { asked: 0, answered: 0, notAnswered: 0, failed: 0, late: 0, mixed: 0 };
  readonly #reloads = { reloads: 0, rejected: 0, wrongReloads: 0 };

  constructor(plan: SoakPlan, surroundings: SoakSurroundings) {
    this.#plan = plan;
    this.#around = surroundings;
    this.#start = surroundings.clock();
    this.#end = this.#start + plan.minutes * MS_PER_MINUTE;
  }

  figures(): SoakFigures {
    return {
      ...this.#counts,
      ...this.#reloads,
      elapsed: this.#around.clock() - this.#start,
      resident: this.#around.resident(),
      blocked: this.#around.blocked(),
    };
  }

  #goesOn(): boolean {
    return this.#around.clock() < this.#end && !this.#around.calledOff();
  }

  /** Waits, but not beyond the end. */
  #pause(ms: number): Promise<void> {
    return this.#around.sleep(Math.min(ms, Math.max(0, this.#end - this.#around.clock())));
  }

  /** Asks at the planned rate, whether or not earlier questions are answered. */
  async ask(): Promise<void> {
    const { archive, clock, sleep } = this.#around;
    const underWay = new Set<Promise<void>>();
    for (let number = 0; this.#goesOn(); number += 1) {
      const question = archive.questions[number % archive.questions.length] ?? '';
      const asking = this.#askOne(question).finally(() => underWay.delete(asking));
      underWay.add(asking);
      await sleep(Math.max(0, this.#start + ((number + 1) * 1_000) / this.#plan.rate - clock()));
    }
    await Promise.all(underWay);
  }

  async #askOne(question: string): Promise<void> {
    const { host, clock } = this.#around;
    const asked = clock();
    this.#counts.asked += 1;
    try {
      const answer = await host.current().ask({ question });
      this.#counts[answer.answered ? 'answered' : 'notAnswered'] += 1;
      const editions = answer.quotes.map(({ text }) => editionIn(text)).filter((each) => each !== null);
      if (new Set(editions).size > 1) this.#counts.mixed += 1;
    } catch {
      this.#counts.failed += 1;
    }
    if (clock() - asked > LATE) this.#counts.late += 1;
  }

  /** Reloads again and again, twice at the same moment: the two have to share one outcome. */
  async reload(): Promise<void> {
    const { host, archive } = this.#around;
    for (let number = 1; this.#goesOn(); number += 1) {
      await this.#pause(this.#plan.reloadEvery * 1_000);
      const bad = number % SPOIL_EVERY === 0;
      await archive.spoil(bad);
      await archive.publish(number + 1);
      const [one, two] = await Promise.all([host.reload(), host.reload()]);
      this.#reloads.reloads += 1;
      if (one.kind === 'rejected') this.#reloads.rejected += 1;
      if (one !== two || one.kind !== (bad ? 'rejected' : 'replaced')) this.#reloads.wrongReloads += 1;
    }
  }

  async report(): Promise<void> {
    while (this.#goesOn()) {
      await this.#pause((this.#plan.minutes * MS_PER_MINUTE) / LINES);
      this.#around.progress(this.figures());
    }
  }
}

/** Asks and reloads until the time is over. Gives the figures of the whole run. */
export async function soak(plan: SoakPlan, surroundings: SoakSurroundings): Promise<SoakFigures> {
  const run = new SoakRun(plan, surroundings);
  await Promise.all([run.ask(), run.reload(), run.report()]);
  return run.figures();
}
