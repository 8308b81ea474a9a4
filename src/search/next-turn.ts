/** Lets whatever else waits for the thread go first. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
