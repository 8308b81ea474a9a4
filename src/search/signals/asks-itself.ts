import type { Signal, SignalInput } from './signal.js';

/** A question mark at the end, perhaps before marks that close a quotation. */
const ENDS_ASKING = /[?\uff1f\u061f]["'\u2019\u201d\u00bb\u203a]*$/;
/** A quoted question after other words, which tell who asks: He wrote: "Who pays?" */
const TELLS_WHO_ASKS =
  /[^"\u201c\u00ab]["\u201c\u00ab][^"\u201c\u201d\u00ab\u00bb]*[?\uff1f\u061f]["\u201d\u00bb]$/;

/**
 * Whether the sentence asks instead of telling: "Could the dam fail?". Where the question is what somebody said, their
 * words may well be a question.
 */
function isAsking({ query, text }: SignalInput): boolean {
  const end = text.trimEnd();
  return query.question.asks !== 'said' && ENDS_ASKING.test(end) && !TELLS_WHO_ASKS.test(end);
}

/** The questions of an interview repeat the words of whoever asks the same. They answer nothing. */
export const asksItself: Signal = {
  name: 'asksItself',
  describe: 'the sentence is a question itself (1)',
  value: (input) => (isAsking(input) ? 1 : 0),
};
