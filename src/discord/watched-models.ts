import type { RankingSetting } from '../story/make-engine.js';
import type { StoryEvent } from '../story/worker/builder.js';
import type { Models } from './contract/status.js';

/** The state of the models for /status, kept from the events of the story's threads. */
export class WatchedModels {
  #models: Models;

  constructor(ranking: RankingSetting) {
    this.#models = ranking === 'lexical' ? { kind: 'off' } : { kind: 'used', vectors: null };
  }

  take(event: StoryEvent): void {
    if (event.kind === 'models-unusable') this.#models = { kind: 'unusable', why: event.why };
    if (event.kind === 'vectors') {
      const { made, sentences } = event;
      this.#models = { kind: 'used', vectors: { made, sentences } };
    }
  }

  read(): Models {
    return this.#models;
  }
}
