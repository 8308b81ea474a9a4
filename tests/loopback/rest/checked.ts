import { invalidForm } from '../errors.js';
import { Findings, type Violation } from '../rules/findings.js';
import type { LoopbackState } from '../state.js';
import type { RestRequest, Route } from './route.js';

/** Keeps the violations for the test, and refuses the request if Discord would. */
export function enforce(
  request: { readonly state: LoopbackState; readonly name: string },
  violations: readonly Violation[],
): void {
  request.state.violations.push(...violations.map((violation) => ({ ...violation, request: request.name })));
  const refused = violations.filter((violation) => violation.refused);
  if (refused.length > 0) throw invalidForm(refused);
}

/**
 * Holds every request, whatever its route, to the parameters that the route knows, and lets a body through only where
 * the route takes one.
 */
export function checkEnvelope(request: RestRequest, { query = [], body }: Route): void {
  const findings = new Findings();
  for (const name of request.query.keys()) {
    if (!query.includes(name)) findings.at('query', name).object('Discord knows no such parameter here');
  }
  if (body === undefined && request.body !== undefined) findings.at('body').object('takes no body');
  if (body !== undefined && request.body === undefined) findings.at('body').refuse('A body is needed');
  enforce(request, findings.list);
}
