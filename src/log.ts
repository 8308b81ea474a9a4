import { type Logger, pino, stdSerializers } from 'pino';
import pretty from 'pino-pretty';

export interface LogOptions {
  readonly level: string;
  /** The program passes standard output, a test a list. */
  readonly sink: NodeJS.WritableStream;
  /** Coloured lines for people instead of JSON; on a terminal only. */
  readonly pretty: boolean;
  /** Values that must never be seen, such as the bot token. */
  readonly secrets?: readonly string[];
}

const HIDDEN = '[hidden]';
/** Tokens in a line: in addresses of Discord's API, after a key, or by their shape. */
const TOKENS: readonly RegExp[] = [
  /(?<=\/(?:interactions|webhooks)\/\d{1,21}\/)[^/?"\\\s]+/g,
  /(?<=\\?"(?:token|authorization|Authorization)\\?"\s*:\s*\\?")[^"\\]+/g,
  /\baW50ZXJhY3Rpb246[\w+/=-]+/g,
  /\b(?:Bot|Bearer) [\w.-]{20,}/g,
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,45}/g,
];

/** Hides every token in a line, whatever put it there. Linear time. */
export function scrub(line: string, secrets: readonly string[] = []): string {
  let clean = line;
  for (const secret of secrets) if (secret !== '') clean = clean.replaceAll(secret, HIDDEN);
  for (const token of TOKENS) clean = clean.replace(token, HIDDEN);
  return clean;
}

/** Characters that steer a terminal or reorder text, and that JSON does not escape. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** JSON's escapes of control characters besides line ends and tabs; other escapes match as wholes. */
const ESCAPED_CONTROL = /\\(?:(u00(?:[01][\da-f]|7f)|[bfr])|.)/g;

/** Escapes what could steer a terminal. For people the escapes are doubled, because the colouring parses the line. */
function harmless(line: string, forPeople: boolean): string {
  const backslash = forPeople ? '\\\\' : '\\';
  const shown = line.replace(
    STEERING,
    (sign) => `${backslash}u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (!forPeople) return shown;
  return shown.replace(ESCAPED_CONTROL, (written, control?: string) =>
    control === undefined ? written : `\\\\${control}`,
  );
}

/** A logger of one line for each entry, without tokens. */
export function createLog({ level, sink, pretty: forPeople, secrets }: LogOptions): Logger {
  const out = forPeople ? pretty({ destination: sink, ignore: 'pid,hostname', sync: true }) : sink;
  return pino(
    {
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    { write: (line: string) => out.write(harmless(scrub(line, secrets), forPeople)) },
  );
}

/** The fields of an error, without the request that led to it: it holds what was said, and questions are not logged. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  const of = (name: string): unknown => Reflect.get(error, name);
  const facts = { code: of('code'), status: of('status'), method: of('method'), url: of('url') };
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { type, message, stack, ...facts, cause };
}
