import type { MessagePort } from 'node:worker_threads';
import type { Story } from '../story.js';
import { type CallMessage, isStoryMethod, type ThreadMessage } from './protocol.js';

/** Answers calls that come through a port, from one story. */
export function serve(port: MessagePort, story: Story): void {
  const send = (message: ThreadMessage) => port.postMessage(message);
  port.on('message', async ({ call, method, args }: CallMessage) => {
    try {
      if (!isStoryMethod(method)) throw new Error(`expected a method of a story, got ${String(method)}`);
      const ask: (...values: readonly unknown[]) => Promise<unknown> = story[method].bind(story) as never;
      send({ kind: 'value', call, value: await ask(...args) });
    } catch (error) {
      send({ kind: 'failure', call, error });
    }
  });
}
