/** A value that the test counts on. Throws where there is none, and the test fails at this line. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error(`expected a value, got ${value}`);
  return value;
}
