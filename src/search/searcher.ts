import type { SearchEngine, SearchOptions } from './engine.js';
import type { Meaning } from './meaning.js';
import { type Prepared, readQuestion } from './prepare.js';
import { rankingOf } from './ranking.js';
import { propose, reread } from './stages.js';

/** Makes the engine over a prepared corpus. Without `meaning` words alone decide. */
export function createSearcher(prepared: Prepared, meaning: Meaning | null = null): SearchEngine {
  const byWords = async (question: string, options: SearchOptions) => {
    const query = readQuestion(prepared, question);
    const ranked = await propose(prepared, query, options);
    return rankingOf(prepared, query, { ranked, judged: 0, options });
  };
  if (meaning === null) return { search: byWords };
  const byMeaning = async (question: string, options: SearchOptions) => {
    const query = readQuestion(prepared, question);
    const depth = meaning.load.depth();
    const candidates = await propose(prepared, query, { ...options, meaning });
    const ranked = await reread(prepared, query, { candidates, model: meaning.model, depth });
    return rankingOf(prepared, query, { ranked, judged: Math.min(depth, candidates.length), options });
  };
  return {
    search: (question, options) =>
      meaning.load.during(() =>
        byMeaning(question, options).catch((error: unknown) => {
          meaning.onFault?.(error);
          return byWords(question, options);
        }),
      ),
  };
}
