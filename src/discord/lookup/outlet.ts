import { meantOutlet } from '../../answer/outlet-name.js';
import type { Choice, CommandOption, Services } from '../contract/command.js';

const CHOICE_LENGTH = 100;

/** The option that narrows to one outlet, offered from the articles in force. */
export const outletOption = {
  type: 'string',
  name: 'outlet',
  description: 'Only articles of this outlet',
  maxLength: 200,
  suggest: (typed, _request, services) => matchingOutlets(typed, services),
} as const satisfies CommandOption;

async function matchingOutlets(typed: string, { sources, story }: Services): Promise<readonly Choice[]> {
  const { outlets } = await sources.of(story);
  const wanted = fold(typed);
  const begins = outlets.filter((outlet) => fold(outlet).startsWith(wanted));
  const holds = outlets.filter((outlet) => !begins.includes(outlet) && fold(outlet).includes(wanted));
  return [...begins, ...holds]
    .filter(({ length }) => length <= CHOICE_LENGTH)
    .map((name) => ({ name, value: name }));
}

/** The outlet that a person means by what was typed; null where there is none such. */
export async function findOutlet(named: string, { sources, story }: Services): Promise<string | null> {
  const { outlets } = await sources.of(story);
  return meantOutlet(named, outlets);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
