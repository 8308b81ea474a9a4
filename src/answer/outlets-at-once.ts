/** Most outlets that are asked one by one for a comparison: those whose sentences match best first. More are asked later. */
export const OUTLETS_AT_ONCE = 25;
