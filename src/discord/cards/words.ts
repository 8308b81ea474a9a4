import type { Services } from '../contract/command.js';
import { inlineText } from './escape.js';

/** What the bot says in more than one place, in its own words. */

/** Why somebody may not have what is kept for some. `home`: there is a server whose moderators are the bot's. */
export function refusedNotice(access: 'manager' | 'moderator', home: boolean): string {
  if (access === 'manager') return 'This is for members who may manage this server.';
  return home
    ? 'This is for moderators: members who may manage messages in this bot’s home server, and those who run the bot.'
    : 'This is for moderators, and this bot has none but those who run it: its owner and its operators.';
}
export const UNKNOWN_COMMAND =
  'This command is not known here any more. Discord will forget it within the hour.';
export const STALE = 'This button is from an older version of the bot. Please ask again.';
export const NOT_HERE = 'Discord does not let me write to everyone in this channel.';
export const CANNOT_DELETE =
  'Discord does not let me delete this message here. A member who may manage messages can.';
export const NOT_YOURS = 'Only the person who asked, or a member who may manage messages, can do that.';
export const CHANGED =
  'The articles have changed since, and this sentence is no longer there. Please ask again.';
export const ARTICLES_CHANGED =
  'The articles have changed since: this is what they say now. Look at it before you share it.';
export const NOTHING_KEPT = 'Nothing is kept here: the setting STATE_DIR is off.';
export const NOT_IN_SERVER = 'This is about a server: use it in one of its channels.';
export const CANNOT_WRITE =
  'I may not write in this channel by myself. Give me “View Channel” and “Send Messages” here, then try again.';
export const NO_ARTICLES = 'There are no articles here.';

/** `moment`: when the next question is allowed, ms since the epoch. */
export function limitedNotice(moment: number): string {
  return `That was many questions in a short time. You can ask again <t:${Math.ceil(moment / 1000)}:R>.`;
}

export function faultNotice(reference: string): string {
  return `Something went wrong on our side, and it has been noted. Reference: \`${reference}\``;
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
