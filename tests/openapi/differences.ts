import { asJson, isJson, type Json } from '../loopback/json.js';
import type { RecordedRequest } from './recording.js';

/**
 * Where the bot knowingly sends something else than Discord's file has: that file's own page says to follow the
 * documentation.
 */
export interface KnownDifference {
  readonly what: string;
  readonly why: string;
  /** The request as the file would have it; the same object where it is no case of this. */
  mend(request: RecordedRequest): RecordedRequest;
}

export const DIFFERENCES: readonly KnownDifference[] = [
  {
    what: 'default_member_permissions of a command is a text, where the file has an integer',
    why:
      'a bit set of up to 64 bits: the documentation and the types of discord.js have a text, because a ' +
      'number of JSON loses bits above 2^53',
    mend: (request) =>
      Array.isArray(request.body)
        ? { ...request, body: request.body.map((command) => (isJson(command) ? counted(command) : command)) }
        : request,
  },
];

function counted(command: Json): Json {
  const { default_member_permissions: bits } = asJson(command);
  return typeof bits === 'string' && /^\d+$/.test(bits)
    ? { ...command, default_member_permissions: Number(bits) }
    : command;
}
