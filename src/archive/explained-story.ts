import { ArticlesUnreachable } from '../story/articles-unreachable.js';
import type { Story } from '../story/story.js';

/** What is known of the archive besides. */
export interface KnownTrouble {
  /** Why it cannot be reached; null where it can. */
  readonly trouble: () => string | null;
  /** The outcome, or a rejection as soon as the archive is found to be out of reach. */
  readonly troubled: <Outcome>(outcome: Promise<Outcome>) => Promise<Outcome>;
}

/** A story whose errors say that the archive cannot be reached. Where that is known already, it says so at once. */
export function explained(story: Story, { trouble, troubled }: KnownTrouble): Story {
  const told = async <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> => {
    const why = trouble();
    if (why !== null) throw new ArticlesUnreachable(why);
    try {
      return await troubled(work());
    } catch (error) {
      throw ArticlesUnreachable.from(error) ?? error;
    }
  };
  return {
    generation: story.generation,
    loadedAt: story.loadedAt,
    ask: (request) => told(() => story.ask(request)),
    sources: (outlet) => told(() => story.sources(outlet)),
    context: (ref) => told(() => story.context(ref)),
    compare: (request) => told(() => story.compare(request)),
    timeline: (request) => told(() => story.timeline(request)),
    check: (request) => told(() => story.check(request)),
    openings: (request) => told(() => story.openings(request)),
    suggest: (prefix, limit) => told(() => story.suggest(prefix, limit)),
  };
}
