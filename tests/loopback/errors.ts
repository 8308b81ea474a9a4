import { errorTree, type Violation } from './rules/findings.js';

/** An answer of Discord's that refuses a request, with its HTTP status and its own code. */
export class DiscordError extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, code: number, message: string, more: object = {}) {
    super(message);
    this.status = status;
    this.body = { message, code, ...more };
  }
}

export const unauthorized = () => new DiscordError(401, 0, '401: Unauthorized');
export const notFound = () => new DiscordError(404, 0, '404: Not Found');
export const unknownGuild = () => new DiscordError(404, 10004, 'Unknown Guild');
export const unknownCommand = () => new DiscordError(404, 10063, 'Unknown application command');
export const notAuthorized = () =>
  new DiscordError(403, 20012, 'You are not authorized to perform this action on this application');
export const missingAccess = () => new DiscordError(403, 50001, 'Missing Access');
export const missingPermissions = () => new DiscordError(403, 50013, 'Missing Permissions');
export const unknownChannel = () => new DiscordError(404, 10003, 'Unknown Channel');
export const unknownMessage = () => new DiscordError(404, 10008, 'Unknown Message');
export const unknownWebhook = () => new DiscordError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new DiscordError(404, 10062, 'Unknown interaction');
export const alreadyAcknowledged = () =>
  new DiscordError(400, 40060, 'Interaction has already been acknowledged.');
/** Discord's code for a body that is not as it should be. */
export const INVALID_FORM = 50035;
export const invalidForm = (violations: readonly Violation[]) =>
  new DiscordError(400, INVALID_FORM, 'Invalid Form Body', { errors: errorTree(violations) });
