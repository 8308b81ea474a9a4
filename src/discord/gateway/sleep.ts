/** Waits, or rejects at once when aborted. */
export function sleep(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(stopped.reason);
    };
    const timer = setTimeout(() => {
      stopped.removeEventListener('abort', abort);
      resolve();
    }, ms);
    stopped.addEventListener('abort', abort, { once: true });
  });
}
