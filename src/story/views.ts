import type { Snapshot } from '../answer/ask.js';
import { contextOf } from '../answer/context.js';
import type { Views } from '../answer/views.js';

const missing = (name: string) => async (): Promise<never> => {
  throw new Error(`${name}: not part of this build`);
};

/** The ways to look at a snapshot besides asking. */
export function viewsOf(snapshot: Snapshot): Views {
  return {
    context: async (ref) => contextOf(snapshot, ref),
    compare: missing('compare'),
    timeline: missing('timeline'),
    check: missing('check'),
    suggest: missing('suggest'),
  };
}
