import type { z } from 'zod';

/** A setting that cannot be used. Values are left out: one of them is a secret. */
export interface ConfigFault {
  readonly setting: string;
  readonly expected: string;
  /** `nothing`, or how long the value is. */
  readonly got: string;
}

/** Faults of settings that are right by themselves but not together. */
export function faultsTogether({
  SHARDS,
  HTTP_PORT,
  HEALTH_PORT,
}: Partial<Record<'SHARDS' | 'HTTP_PORT' | 'HEALTH_PORT', string | undefined>>): ConfigFault[] {
  if (HTTP_PORT === undefined) return [];
  const got = 'both';
  return [
    ...(SHARDS === undefined
      ? []
      : [{ setting: 'SHARDS', expected: 'nothing beside HTTP_PORT: shards are of the gateway', got }]),
    ...(HEALTH_PORT === undefined || Number(HEALTH_PORT) !== Number(HTTP_PORT)
      ? []
      : [{ setting: 'HTTP_PORT', expected: 'another port than HEALTH_PORT', got: 'the same' }]),
  ];
}

const TOKEN_WANTED = 'a bot token; without one, try the bot in the console: npm run chat';

/** What is wrong with one setting by itself. */
export function faultOf(
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, string | undefined>>,
): ConfigFault {
  const setting = String(issue.path[0]);
  const value = given[setting];
  if (value === undefined) return { setting, expected: TOKEN_WANTED, got: 'nothing' };
  const got = value.length === 1 ? 'one character that is not' : `${value.length} characters that are not`;
  return { setting, expected: issue.message, got };
}

/** The faults in words, one line each. */
export function describeFaults(faults: readonly ConfigFault[]): string {
  return faults
    .map(({ setting, expected, got }) => `${setting}: expected ${expected}; got ${got}`)
    .join('\n');
}
