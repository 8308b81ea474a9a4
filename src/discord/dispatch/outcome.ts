import type { Reply } from '../contract/reply.js';
import type { Delivery } from '../sending/transport.js';

/** For the log: the outcome of an interaction in one word, and the error if there was one. */
export interface Outcome {
  readonly outcome: string;
  /** Set where it is not `sent`. */
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
