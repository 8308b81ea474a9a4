import { setImmediate } from 'node:timers/promises';
import { checkMessage } from '../answer/claims/check-message.js';
import { compareOutlets } from '../answer/compare.js';
import { contextOf } from '../answer/context.js';
import { openingsOf } from '../answer/openings.js';
import { gather } from '../answer/suggest/gather.js';
import { suggester } from '../answer/suggest/suggester.js';
import type { DatedSnapshot } from '../answer/timeline/dated-sentences.js';
import { timelineReader } from '../answer/timeline/read-timeline.js';
import type { Views } from '../answer/views.js';

/** The ways to look at a snapshot besides asking. */
export function viewsOf(snapshot: DatedSnapshot): Views {
  return {
    context: async (ref) => contextOf(snapshot, ref),
    compare: (request) => compareOutlets(snapshot, request),
    timeline: timelineReader(snapshot),
    check: (request) => checkMessage(snapshot, request),
    openings: async (request) => openingsOf(snapshot, request),
    suggest: suggester({ engine: snapshot.engine, names: () => gather(snapshot.corpus, setImmediate) }),
  };
}
