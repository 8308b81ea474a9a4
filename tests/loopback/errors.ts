import { errorTree, type Violation } from './rules/findings.js';

/** An answer of Discord's that refuses a request, with its HTTP status and its own code. */
export class DiscordError extends Error {
  readonly status: number;
  readonly body: object;

  /**
   * @param code Discord's own; `status` is HTTP's.
   * @param more what its body holds besides the two.
   */
  constructor({ status, code }: { status: number; code: number }, message: string, more: object = {}) {
    super(message);
    this.status = status;
    this.body = { message, code, ...more };
  }
}

export const unauthorized = () => new DiscordError({ status: 401, code: 0 }, '401: Unauthorized');
export const notFound = () => new DiscordError({ status: 404, code: 0 }, '404: Not Found');
export const unknownGuild = () => new DiscordError({ status: 404, code: 10004 }, 'Unknown Guild');
export const unknownCommand = () =>
  new DiscordError({ status: 404, code: 10063 }, 'Unknown application command');
export const notAuthorized = () =>
  new DiscordError(
    { status: 403, code: 20012 },
    'You are not authorized to perform this action on this application',
  );
export const missingAccess = () => new DiscordError({ status: 403, code: 50001 }, 'Missing Access');
export const missingPermissions = () => new DiscordError({ status: 403, code: 50013 }, 'Missing Permissions');
export const unknownChannel = () => new DiscordError({ status: 404, code: 10003 }, 'Unknown Channel');
export const unknownMessage = () => new DiscordError({ status: 404, code: 10008 }, 'Unknown Message');
export const unknownWebhook = () => new DiscordError({ status: 404, code: 10015 }, 'Unknown Webhook');
export const unknownInteraction = () => new DiscordError({ status: 404, code: 10062 }, 'Unknown interaction');
export const alreadyAcknowledged = () =>
  new DiscordError({ status: 400, code: 40060 }, 'Interaction has already been acknowledged.');
/** Discord's code for a body that is not as it should be. */
export const INVALID_FORM = 50035;
export const invalidForm = (violations: readonly Violation[]) =>
  new DiscordError({ status: 400, code: INVALID_FORM }, 'Invalid Form Body', {
    errors: errorTree(violations),
  });
