import type { Writable } from 'node:stream';

/** How often progress is written, in questions. */
const EVERY = 500;

/** Reports progress on a stream: one line for each {@link EVERY} questions, none for a small set. */
export function progressOn(
  stream: Writable,
  { name, of }: { name: string; of: number },
): (done: number) => void {
  return (done) => {
    if (done % EVERY === 0) stream.write(`${name}: ${done} of ${of} questions\n`);
  };
}
