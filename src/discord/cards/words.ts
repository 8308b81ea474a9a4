import type { Services } from '../interactions/command.js';
import { inlineText } from './escape.js';

/** What the bot says in more than one place, in its own words. */

export const MODERATORS_ONLY =
  'This is for moderators: members who may manage messages in this bot’s home server, and those who run the bot.';
export const UNKNOWN_COMMAND =
  'This command is not known here any more. Discord will forget it within the hour.';
export const STALE = 'This button is from an older version of the bot. Please ask again.';
export const NOT_YOURS = 'Only the person who asked, or a member who may manage messages, can do that.';
export const CHANGED =
  'The articles have changed since, and this sentence is no longer there. Please ask again.';
export const NO_ARTICLES = 'There are no articles here.';

/** `moment`: when the next question is allowed, ms since the epoch. */
export function limitedNotice(moment: number): string {
  return `That was many questions in a short time. You can ask again <t:${Math.ceil(moment / 1000)}:R>.`;
}

export function faultNotice(reference: string): string {
  return `Something went wrong on our side, and it has been noted. Reference: \`${reference}\``;
}

export function tooSlowNotice(seconds: number): string {
  return `This took longer than ${seconds} seconds and was stopped, so that others need not wait. Please ask for less, or in other words.`;
}

export const EMPTY_QUESTION = 'There is no question to look for. Type one in your own words.';
export const tooLongNotice = (most: number) => `That is too long: please ask in at most ${most} characters.`;
export const OUTLET_GONE = 'That outlet is no longer among the articles. Please ask again.';
export const FORGOTTEN = 'This message does not remember its question. Please ask again.';

/** Most outlets named; the others are found by typing. */
const OUTLETS = 15;

export async function noSuchOutlet(named: string, { sources, story }: Services): Promise<string> {
  const { outlets } = await sources.of(story);
  const known = outlets.slice(0, OUTLETS).map((outlet) => inlineText(outlet, 80));
  const list = `${known.join(', ')}${outlets.length > OUTLETS ? ', …' : ''}`;
  return `There are no articles of “${inlineText(named, 80)}”. There are articles of: ${list}.`;
}
