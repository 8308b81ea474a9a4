import { type ProbeResult, QuestionProbe } from './question-probe.js';
import type { DoorPulse, Vitals } from './readiness.js';

/** The part of the story's host that health needs. */
export interface WatchedStory {
  current(): {
    readonly generation: number;
    readonly loadedAt: number;
    ask(request: { readonly question: string }): Promise<unknown>;
  };
  manifest(): { readonly articles: number; readonly sentences: number; readonly probe: string };
}

/** Collects the vitals of a program that is still starting: each part is named once it is there. */
export class Watch {
  #story: WatchedStory | null = null;
  #door: (() => DoorPulse) | null = null;
  #commands: (() => string | null) | null = null;
  #unreachable: (() => string | null) | null = null;
  readonly #now: () => number;
  #probe: QuestionProbe | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  story(story: WatchedStory): void {
    this.#story = story;
    this.#probe = new QuestionProbe({
      ask: () => story.current().ask({ question: story.manifest().probe }),
      now: this.#now,
      schedule: (callback, ms) => {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    });
  }

  /** Whether a question is answered now; null before there is a story. */
  async question(): Promise<ProbeResult | null> {
    return (await this.#probe?.result()) ?? null;
  }

  /** `why`: why the archive does not answer; null where it does. */
  unreachable(why: () => string | null): void {
    this.#unreachable = why;
  }

  /** Where interactions come in. */
  door(pulse: () => DoorPulse): void {
    this.#door = pulse;
  }

  /** `missing`: why the commands are not registered; null where they are. */
  commands(missing: () => string | null): void {
    this.#commands = missing;
  }

  vitals(): Vitals {
    const story = this.#story;
    const { generation, loadedAt } = story?.current() ?? { generation: 0, loadedAt: 0 };
    return {
      articles: story === null ? null : { ...counts(story), generation, loadedAt },
      articlesUnreachable: this.#unreachable?.() ?? null,
      door: this.#door?.() ?? null,
      commandsMissing: this.#commands?.() ?? null,
      question: this.#probe?.last() ?? null,
    };
  }
}

function counts(story: WatchedStory): { readonly articles: number; readonly sentences: number } {
  const { articles, sentences } = story.manifest();
  return { articles, sentences };
}
