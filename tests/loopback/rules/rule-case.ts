import { expect, test } from 'vitest';
import type { Json } from '../json.js';

/** A rule of Discord's, with what keeps it and what breaks it. */
export interface RuleCase<Context = undefined> {
  readonly rule: string;
  readonly good: Json;
  readonly bad: Json;
  /** Where the violation of the bad example is found. */
  readonly path: string;
  readonly context?: Context;
}

type PayloadCheck<Context> = (what: Json, context?: Context) => readonly { readonly path: string }[];

/** One test for each rule: the good example passes the check, the bad one is a violation at its path. */
export function testRules<Context>(cases: readonly RuleCase<Context>[], check: PayloadCheck<Context>): void {
  test.each(cases)('$rule', ({ good, bad, path, context }) => {
    expect(check(good, context)).toEqual([]);
    expect(check(bad, context).map((violation) => violation.path)).toContain(path);
  });
}
