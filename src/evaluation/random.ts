/** A source of numbers in [0, 1), as `Math.random` but repeatable. */
export type Random = () => number;

/** One of them, each as likely as another. @throws RangeError when there is none */
export function pick<T extends object | string | number>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new RangeError('expected something to pick from, got nothing');
  return picked;
}

/**
 * Numbers that look random and are the same for the same seed on every machine. The generator is splitmix32
 * (Steele, Lea and Flood 2014, in its 32-bit form): one addition and two multiplications a number, good enough
 * to draw samples, and of no use for secrets.
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = state ^ (state >>> 16);
    bits = Math.imul(bits, 0x21f0aaad);
    bits ^= bits >>> 15;
    bits = Math.imul(bits, 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
  };
}
