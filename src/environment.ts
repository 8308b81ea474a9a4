import { distance } from 'fastest-levenshtein';
import { SETTING_NAMES } from './config.js';
import { readEnvFile } from './env-file.js';

/** The settings of this process, and what is odd about where they come from. */
export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Lines for an operator. */
  readonly remarks: readonly string[];
}

/** Keys this many changes from a setting's name are slips; a whole word more is another program's. */
const SLIP = 2;

/** Keys that are nearly the name of a setting, in words. */
export function misspelt(keys: readonly string[]): string[] {
  const known: readonly string[] = SETTING_NAMES;
  return keys.flatMap((key) => {
    const meant = known.includes(key)
      ? undefined
      : known.find((name) => distance(key.toUpperCase(), name) <= SLIP);
    return meant === undefined ? [] : [`${key} is no setting and is not read; is ${meant} meant?`];
  });
}

/** The settings of the environment, and those of `.env` that it does not have. Libraries see them too. */
export function openEnvironment(env: NodeJS.ProcessEnv): Environment {
  const file = readEnvFile();
  const settings = file.kind === 'settings' ? file.settings : {};
  for (const [key, value] of Object.entries(settings)) env[key] ??= value;
  return {
    env,
    remarks: [...(file.kind === 'unreadable' ? [file.reason] : []), ...misspelt(Object.keys(env))],
  };
}
