import type { Logger } from 'pino';
import type { WatchedModels } from './discord/watched-models.js';
import type { Health } from './operations/health.js';
import type { StoryEvent } from './story/worker/builder.js';

/** Where events of the story's threads go. */
export interface StoryListeners {
  readonly models: WatchedModels;
  readonly health: Health;
  readonly log: Logger;
}

/** Sends events of the story's threads to /status, the metrics and the log. */
export function tellStoryEvents({ models, health, log }: StoryListeners): (event: StoryEvent) => void {
  return (event) => {
    models.take(event);
    switch (event.kind) {
      case 'notice':
        return log.warn(event.text);
      case 'vectors':
        return log.info({ made: event.made, of: event.sentences }, 'sentence vectors made');
      case 'models-unusable':
        return; // a notice says so
      case 'shortened':
        return health.shortened();
      case 'thread-died':
        health.threadDied();
        return log.error({ err: event.error }, "the story's thread died");
      case 'thread-replaced':
        return log.info({ generation: event.generation }, "the story's thread was replaced");
    }
  };
}
