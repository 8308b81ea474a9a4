import { ArticlesUnreachable } from '../story/articles-unreachable.js';
import type { Story } from '../story/story.js';

/** A story whose errors say that the archive cannot be reached. Where that is known already, it says so at once. */
export function explained(story: Story, trouble: () => string | null): Story {
  const told = async <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> => {
    const why = trouble();
    if (why !== null) throw new ArticlesUnreachable(why);
    try {
      return await work();
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
