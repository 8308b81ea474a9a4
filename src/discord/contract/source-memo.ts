import type { Source, Story } from '../../story/story.js';

/** Facts about the articles that cards show. Computed once for each generation. */
export interface SourceFacts {
  readonly sources: readonly Source[];
  /** Every outlet once, in alphabetical order. */
  readonly outlets: readonly string[];
  /** Newest date of any article (ISO), null where none has a date. */
  readonly newest: string | null;
}

/** Keeps the facts of a generation, so that questions do not list the articles again. */
export interface SourceMemo {
  of(story: Story): Promise<SourceFacts>;
}

export function createSourceMemo(): SourceMemo {
  let known: { readonly generation: number; readonly facts: Promise<SourceFacts> } | null = null;
  return {
    of(story) {
      if (known?.generation !== story.generation) {
        const facts = story.sources().then(summarise);
        known = { generation: story.generation, facts };
        facts.catch(() => {
          known = null; // a failure is not remembered: the next question asks again
        });
      }
      return known.facts;
    },
  };
}

function summarise(sources: readonly Source[]): SourceFacts {
  const outlets = [...new Set(sources.map((source) => source.outlet))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
  const dates = sources.map((source) => source.date).filter((date) => date !== null);
  return { sources, outlets, newest: dates.sort().at(-1) ?? null };
}
