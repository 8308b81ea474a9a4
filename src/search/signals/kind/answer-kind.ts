import { WordClass } from '../../text/word-classes.js';
import type { SignalInput } from '../signal.js';
import { lacksDoer } from './passive.js';
import { reportsSaying } from './saying.js';
import { hasSlot, isCounted, namesSomebody, slotsOf } from './slots.js';

/** Whether a role is asked about, not a name: "who is the mayor of Karlsvik". */
const asksForHolder = ({ query, index }: SignalInput): boolean =>
  query.question.asks === 'whoIs' &&
  query.wanted.some(({ ids }) => ids.some((id) => (index.classes(id) & WordClass.role) !== 0));

/** Whether a sentence holds the kind of answer that is asked for. Null where any sentence may answer ("what", "is"). */
export function holdsKind(input: SignalInput): boolean | null {
  const { asks } = input.query.question;
  if (asks === 'howMany') return isCounted(input);
  if (asks === 'said') return reportsSaying(input);
  if (asks === 'who' && lacksDoer(input)) return false;
  if (asksForHolder(input)) return namesSomebody(input);
  return hasSlot(asks) ? slotsOf(input).length > 0 : null;
}
