/**
 * The most outlets that are asked for one comparison, those whose sentences match best first. The others are asked
 * later.
 */
export const OUTLETS_AT_ONCE = 25;
