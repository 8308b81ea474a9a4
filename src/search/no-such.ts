/**
 * Throws for a number that nothing has, such as the token after the last one. Looking it up is a fault of the program:
 * `list[at] ?? noSuch('token', at)`.
 */
export function noSuch(what: string, number: number): never {
  throw new RangeError(`expected the number of a ${what}, got ${number}`);
}

/** The members of two lists, two by two. The second list has as many as the first. */
export function paired<One, Other extends NonNullable<unknown>>(
  ones: readonly One[],
  others: ArrayLike<Other>,
): (readonly [One, Other])[] {
  return ones.map((one, at) => [one, others[at] ?? noSuch('pair', at)]);
}
