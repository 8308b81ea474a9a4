import { z } from 'zod';
import type { ArchiveSettings } from './engine.js';
import { EXPECTED, engineOf } from './engines.js';

const DEFAULT_PREFIX = 'verbatim';
/** An index's name may be 255 bytes long; the rest is for what follows the prefix. */
const PREFIX = /^[a-z0-9][a-z0-9_-]{0,99}$/;

const split = (list: string): string[] => list.split(/[\s,]+/).filter(Boolean);
const isAddress = (text: string) => engineOf(text) !== null;
/** Whether all addresses of a list name one engine. */
const areOfOne = (list: string) => new Set(split(list).map(engineOf)).size === 1;
const hasLogin = (text: string) => {
  const { username, password } = new URL(text);
  return username !== '' || password !== '';
};

const addresses = z
  .string()
  .refine((list) => split(list).every(isAddress) && areOfOne(list), `${EXPECTED}, with commas between them`)
  .refine(
    (list) => !split(list).some((each) => isAddress(each) && hasLogin(each)),
    'addresses without a user and password in them: these belong into ARCHIVE_USER and ARCHIVE_PASSWORD',
  );

/** The settings of the archive, as those of `src/settings/config.ts`. */
export const ARCHIVE_SETTINGS = {
  ARCHIVE_URL: addresses.optional(),
  ARCHIVE_USER: z
    .string()
    .regex(/^[^:]+$/, 'a name without a colon')
    .optional(),
  ARCHIVE_PASSWORD: z.string().optional(),
  ARCHIVE_CA: z.string().optional(),
  ARCHIVE_PREFIX: z
    .string()
    .regex(PREFIX, 'small letters, digits, hyphens and underscores, at most 100, a letter or digit first')
    .optional(),
} as const;

type Given = { readonly [name in keyof typeof ARCHIVE_SETTINGS]?: string | undefined };

/** What does not go together, as faults of settings; all that is given is good by itself. */
export function archiveFaults(given: Given & { readonly SHARDS?: string | undefined }) {
  const faults: { readonly setting: string; readonly expected: string; readonly got: string }[] = [];
  const fault = (setting: string, expected: string, got: string) => faults.push({ setting, expected, got });
  if (given.ARCHIVE_URL !== undefined && given.SHARDS !== undefined) {
    fault('SHARDS', 'nothing with ARCHIVE_URL: set HTTP_PORT and start several copies of the bot', 'both');
  }
  if (given.ARCHIVE_USER !== undefined && given.ARCHIVE_PASSWORD === undefined) {
    fault('ARCHIVE_PASSWORD', 'the password of ARCHIVE_USER', 'nothing');
  }
  if (given.ARCHIVE_PASSWORD !== undefined && given.ARCHIVE_USER === undefined) {
    fault('ARCHIVE_USER', 'the user whose password ARCHIVE_PASSWORD is', 'nothing');
  }
  return faults;
}

/** The settings in force; null where no archive is named. */
export function archiveOf(data: Given): ArchiveSettings | null {
  const { ARCHIVE_URL, ARCHIVE_USER: user, ARCHIVE_PASSWORD: password } = data;
  if (ARCHIVE_URL === undefined) return null;
  return {
    nodes: split(ARCHIVE_URL),
    login: user === undefined || password === undefined ? null : { user, password },
    authorityFile: data.ARCHIVE_CA ?? null,
    prefix: data.ARCHIVE_PREFIX ?? DEFAULT_PREFIX,
  };
}
