import { createHash } from 'node:crypto';
import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { Services } from '../contract/command.js';
import { carryText } from './custom-id.js';

/** Longest question, in characters as Discord's clients count them; buttons remember as many UTF-16 code units. */
export const QUESTION_LIMIT = 300;

/** A question as it is asked, shown and remembered: well-formed, one line, without control characters. */
export function cleanQuestion(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Whether there is a word or a number to look for: marks and emoji alone ask nothing. */
export const hasWords = (question: string): boolean => /[\p{L}\p{N}]/u.test(question);

/** Whether a text has more characters than are taken: it is refused, not cut, because a part asks something else. */
export function tooLong(text: string, most = QUESTION_LIMIT): boolean {
  return text.length > most && [...text].length > most;
}

/**
 * Writes the question into the ids of a message's buttons, so that they still know it after a restart of the bot. Null
 * where the ids have no room for it.
 */
export function rememberQuestion(
  buttons: readonly APIButtonComponentWithCustomId[],
  question: string,
): APIButtonComponentWithCustomId[] | null {
  const ids = buttons.map((button) => button.custom_id);
  const carrying = carryText(ids, question);
  return (
    carrying && buttons.map((button, at) => ({ ...button, custom_id: carrying[at] ?? button.custom_id }))
  );
}

/** Stands for an outlet in a button's id; empty for none. 48 bits: two outlets never share it in practice. */
export function outletKey(outlet: string | undefined): string {
  return outlet === undefined
    ? ''
    : createHash('sha256').update(outlet, 'utf8').digest('base64url').slice(0, 8);
}

/** The outlet that a key stands for: undefined for none, null where the articles no longer have it. */
export async function outletOfKey(
  key: string,
  { sources, story }: Services,
): Promise<string | undefined | null> {
  if (key === '') return undefined;
  const { outlets } = await sources.of(story);
  return outlets.find((outlet) => outletKey(outlet) === key) ?? null;
}
