import { distance } from 'fastest-levenshtein';
import { SETTING_NAMES } from './config.js';
import { readEnvFile } from './env-file.js';

/** The settings of this process, with remarks on where they come from. */
export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Lines for an operator. */
  readonly remarks: readonly string[];
}

/** Most edits between a misspelt key and a setting's name: a key with a whole word more belongs to another program. */
const SLIP = 2;

/** A remark for each key that is nearly the name of a setting. */
export function misspelt(keys: readonly string[]): string[] {
  const known: readonly string[] = SETTING_NAMES;
  return keys.flatMap((key) => {
    const meant = known.includes(key)
      ? undefined
      : known.find((name) => distance(key.toUpperCase(), name) <= SLIP);
    return meant === undefined ? [] : [`${key} is no setting and is not read; is ${meant} meant?`];
  });
}

const isBlank = (value: string | undefined): boolean => value?.trim() === '';

/**
 * The environment, with the settings of `.env` that it lacks: these are put into `env`, where libraries see them. A
 * setting that is left blank, as most of `.env.example` are, is not set: it is taken out.
 */
export function openEnvironment(env: NodeJS.ProcessEnv): Environment {
  const file = readEnvFile();
  const settings = file.kind === 'settings' ? file.settings : {};
  for (const [key, value] of Object.entries(settings)) env[key] ??= value;
  for (const name of SETTING_NAMES) if (isBlank(env[name])) delete env[name];
  return {
    env,
    remarks: [...(file.kind === 'unreadable' ? [file.reason] : []), ...misspelt(Object.keys(env))],
  };
}
