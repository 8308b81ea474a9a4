import { setImmediate } from 'node:timers/promises';
import { checkMessage } from '../answer/claims/check-message.js';
import { compareOutlets } from '../answer/compare.js';
import { contextOf } from '../answer/context.js';
import { openingsOf } from '../answer/openings.js';
import { type Gathered, gather } from '../answer/suggest/gather.js';
import { suggester } from '../answer/suggest/suggester.js';
import type { DatedSnapshot } from '../answer/timeline/dated-sentences.js';
import { timelineReader } from '../answer/timeline/read-timeline.js';
import type { Views } from '../answer/views.js';

/** The people, places and questions of a snapshot. Its dates are known, so none is looked for again. */
export function gatherNames({ corpus, timeline }: DatedSnapshot): Promise<Gathered> {
  return gather(corpus, (ref) => timeline.datesOf(ref).length > 0, setImmediate);
}

/** The ways to look at a snapshot besides asking. */
export function viewsOf(snapshot: DatedSnapshot): Views {
  return {
    context: async (ref) => contextOf(snapshot, ref),
    compare: (request) => compareOutlets(snapshot, request),
    timeline: timelineReader(snapshot),
    check: (request) => checkMessage(snapshot, request),
    openings: async (request) => openingsOf(snapshot, request),
    suggest: suggester({ engine: snapshot.engine, names: () => gatherNames(snapshot) }),
  };
}
