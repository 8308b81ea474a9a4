import type { Snapshot } from '../answer/ask.js';
import type { Views } from '../answer/views.js';

const missing = (name: string) => async (): Promise<never> => {
  throw new Error(`${name}: not part of this build`);
};

/** The ways to look at a snapshot besides asking. */
export function viewsOf(_snapshot: Snapshot): Views {
  return {
    context: missing('context'),
    compare: missing('compare'),
    timeline: missing('timeline'),
    check: missing('check'),
    suggest: missing('suggest'),
  };
}
