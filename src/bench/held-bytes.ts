import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Makes a function that collects all garbage and says how many bytes the process then holds, typed arrays
 * included; it gives null where the runtime does not let a program collect garbage.
 */
export function heldBytesProbe(): () => number | null {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  return () => {
    if (typeof collect !== 'function') return null;
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
}
