import { invalidForm } from '../errors.js';
import type { Violation } from '../rules/findings.js';
import type { State } from '../state.js';

/** Keeps the violations for the test, and refuses the request if Discord would. */
export function enforce(
  request: { readonly state: State; readonly name: string },
  violations: readonly Violation[],
): void {
  request.state.violations.push(...violations.map((violation) => ({ ...violation, request: request.name })));
  const refused = violations.filter((violation) => violation.refused);
  if (refused.length > 0) throw invalidForm(refused);
}
