import type { Reply } from '../contract/reply.js';
import type { Delivery } from '../sending/transport.js';

/** For the log: what came of an interaction, in one word, and what went wrong if anything did. */
export interface Outcome {
  readonly outcome: string;
  /** Where Discord did not simply take the answer. */
  readonly delivery?: Delivery;
  readonly err?: unknown;
  readonly reference?: string;
}

export function delivered(delivery: Delivery, reply: Reply): Outcome {
  if (delivery === 'gone') return { outcome: 'gone' };
  const outcome = outcomeOf(reply);
  return delivery === 'sent' ? { outcome } : { outcome, delivery };
}

function outcomeOf(reply: Reply): string {
  switch (reply.kind) {
    case 'delete':
      return 'deleted';
    case 'share':
      return 'shared';
    case 'card':
      return reply.outcome ?? 'answered';
    default:
      return reply.outcome;
  }
}
