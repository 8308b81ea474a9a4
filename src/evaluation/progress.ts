/** How often progress is written, in questions. */
const EVERY = 500;

/** Tells of progress: one line for each {@link EVERY} questions, none for a small set. */
export function progressOn(
  tell: (line: string) => void,
  { name, of }: { name: string; of: number },
): (done: number) => void {
  return (done) => {
    if (done % EVERY === 0) tell(`${name}: ${done} of ${of} questions`);
  };
}
