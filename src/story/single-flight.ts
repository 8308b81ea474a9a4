/** Makes calls that come while the work runs share that run and its outcome. */
export function singleFlight<Outcome>(work: () => Promise<Outcome>): () => Promise<Outcome> {
  let running: Promise<Outcome> | null = null;
  return () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
}
