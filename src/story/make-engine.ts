import type { Corpus } from '../corpus/article.js';
import { fromState } from '../search/build.js';
import type { SearchEngine } from '../search/engine.js';
import type { IndexState } from '../search/index/state.js';

/** Whether the models take part in the ranking, or words alone decide (`RANKING`). */
export type RankingSetting = 'full' | 'lexical';

/** Makes the engine of a corpus from its index. */
export type MakeEngine = (corpus: Corpus, index: IndexState) => Promise<SearchEngine>;

/** An engine that goes by words alone. */
export const byWords: MakeEngine = async (corpus, index) => fromState(corpus, index);
