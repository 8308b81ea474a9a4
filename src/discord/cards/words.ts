import type { Access, Services } from '../contract/command.js';
import { commaList } from '../language/lists.js';
import type { Say } from '../language/say.js';
import { inlineText } from './escape.js';

/** Why somebody lacks an access. `home`: there is a home guild; `inServer`: the command was used in a server. */
export function refusedNotice(
  access: Exclude<Access, 'everyone'>,
  { home, inServer }: { readonly home: boolean; readonly inServer: boolean },
  say: Say,
): string {
  if (access === 'manager') return say(inServer ? 'managersOnly' : 'notInServer');
  return say(home ? 'moderatorsHome' : 'moderatorsNone');
}

/** `moment`: when the next question is allowed, ms since the epoch. */
export function waitNotice(why: 'many' | 'pause', moment: number, say: Say): string {
  return say(why === 'pause' ? 'paused' : 'limited', { moment: `<t:${Math.ceil(moment / 1000)}:R>` });
}

export function faultNotice(reference: string, say: Say): string {
  return say('fault', { reference: `\`${reference}\`` });
}

export const unreachableNotice = (say: Say): string => say('unreachable');

/** `seconds`: after which the question was stopped. */
export const tooSlowNotice = (seconds: number, say: Say): string => say('tooSlow', { seconds });

/** Most outlets named; the others are found by typing. */
const OUTLETS = 15;

export async function noSuchOutlet(named: string, { sources, story }: Services, say: Say): Promise<string> {
  const { outlets } = await sources.of(story);
  const known = outlets.slice(0, OUTLETS).map((outlet) => inlineText(outlet, 80));
  const list = commaList(outlets.length > OUTLETS ? [...known, '…'] : known, say);
  return say('noSuchOutlet', { outlet: inlineText(named, 80), list });
}
