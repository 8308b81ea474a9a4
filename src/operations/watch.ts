import type { GatewayPulse, Vitals } from './readiness.js';

/** As much of the story's host as health has to know. */
export interface WatchedStory {
  current(): { readonly generation: number; readonly loadedAt: number };
  manifest(): { readonly articles: number; readonly sentences: number };
}

/** Reads the vitals off the parts of a program that is still starting: each is named once it is there. */
export class Watch {
  #story: WatchedStory | null = null;
  #gateway: (() => GatewayPulse) | null = null;
  #commands: (() => string | null) | null = null;

  story(story: WatchedStory): void {
    this.#story = story;
  }

  gateway(pulse: () => GatewayPulse): void {
    this.#gateway = pulse;
  }

  /** `missing`: why the commands are not where they should be, null where they are. */
  commands(missing: () => string | null): void {
    this.#commands = missing;
  }

  vitals(): Vitals {
    const story = this.#story;
    const { generation, loadedAt } = story?.current() ?? { generation: 0, loadedAt: 0 };
    return {
      articles: story === null ? null : { ...counts(story), generation, loadedAt },
      gateway: this.#gateway?.() ?? null,
      commandsMissing: this.#commands?.() ?? null,
    };
  }
}

function counts(story: WatchedStory): { readonly articles: number; readonly sentences: number } {
  const { articles, sentences } = story.manifest();
  return { articles, sentences };
}
