import type { Source, Story } from '../../story/story.js';

/** What every card says about the articles. Worked out once for each generation. */
export interface SourceFacts {
  readonly sources: readonly Source[];
  /** Every outlet once, in alphabetical order. */
  readonly outlets: readonly string[];
  /** Newest date of any article (ISO), null where none has a date. */
  readonly newest: string | null;
}

/** Remembers what a generation's articles are, so that a question does not list them again. */
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
