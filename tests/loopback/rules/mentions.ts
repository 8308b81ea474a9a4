import { asList } from '../json.js';
import type { Findings } from './findings.js';
import { checkKeys, KEYS } from './keys.js';
import { checkObject } from './shape.js';

/** This project's rule: every text that the bot sends says that nobody is to be pinged. */
export function checkAllowedMentions(value: unknown, at: Findings): void {
  if (value === undefined || value === null) {
    at.object('allowed_mentions is missing: what it quotes could ping people');
    return;
  }
  const mentions = checkObject(value, at);
  if (!mentions) return;
  checkKeys(mentions, at, KEYS.mentions);
  if (!Array.isArray(mentions.parse))
    at.at('parse').object('must be an empty list, so that nothing is parsed');
  for (const key of ['parse', 'users', 'roles']) {
    if (asList(mentions[key]).length > 0) at.at(key).object('must be empty');
  }
  if (mentions.replied_user === true) at.at('replied_user').object('must not be true');
}
