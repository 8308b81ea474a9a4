import type { Corpus } from '../corpus/article.js';
import type { SearchEngine } from './engine.js';
import { buildState } from './index/build-state.js';
import { type IndexState, stateVersion } from './index/state.js';
import type { Meaning } from './meaning.js';
import { prepare } from './prepare.js';
import { createSearcher } from './searcher.js';
import { Analyzers } from './text/languages.js';

/**
 * Reads a corpus into an index state: typed arrays and strings, which a file can hold and another thread can be sent.
 * Takes time linear in the length of the articles.
 */
export function toState(corpus: Corpus): IndexState {
  return buildState(corpus, new Analyzers());
}

/**
 * Makes an engine from a state that `toState` gave for the same corpus. Throws a RangeError if the state is of
 * another version.
 */
export function fromState(corpus: Corpus, state: IndexState, meaning: Meaning | null = null): SearchEngine {
  if (state.version !== stateVersion) {
    throw new RangeError(`expected index state version ${stateVersion}, got ${state.version}`);
  }
  return createSearcher(prepare(corpus, state), meaning);
}

/** Indexes a corpus and returns its engine. Linear in the length of the articles. */
export function buildEngine(corpus: Corpus): SearchEngine {
  return fromState(corpus, toState(corpus));
}
