import type { MessagePort } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import type { Story } from '../story.js';
import { isStoryMethod, type OwnerFunctions, type ThreadFunctions } from './protocol.js';

/** The thread's end of the line to its owner. */
export interface OwnerLine {
  readonly owner: BirpcReturn<OwnerFunctions, ThreadFunctions>;
  /** Answers calls from this story; before, none is expected. */
  answerFrom(story: Story): void;
}

/** Opens the line. Messages are not waited for, and do not keep the thread alive, before there is a story. */
export function openLine(port: MessagePort, onEnd: () => void): OwnerLine {
  let story: Story | null = null;
  const owner = createBirpc<OwnerFunctions, ThreadFunctions>(
    {
      async call(call, method, args) {
        void owner.begun(call);
        if (story === null || !isStoryMethod(method))
          throw new Error(`expected a method of a story, got ${method}`);
        return Reflect.apply(story[method], story, args);
      },
      end: onEnd,
    },
    {
      post: (message) => port.postMessage(message),
      on: (receive) => {
        port.on('message', receive);
        port.unref();
      },
      eventNames: ['begun', 'notice', 'raised', 'vectors', 'shortened', 'alive', 'moved', 'trouble'],
      timeout: -1,
    },
  );
  return {
    owner,
    answerFrom(from) {
      story = from;
      port.ref();
    },
  };
}
