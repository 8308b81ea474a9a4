import { meantOutlet } from '../../answer/outlet-name.js';
import { CHOICE_LENGTH, type Choice, type CommandOption, type Services } from '../contract/command.js';
import { forLookup } from './for-lookup.js';

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
  const wanted = forLookup(typed);
  const begins = outlets.filter((outlet) => forLookup(outlet).startsWith(wanted));
  const holds = outlets.filter((outlet) => !begins.includes(outlet) && forLookup(outlet).includes(wanted));
  return [...begins, ...holds]
    .filter(({ length }) => length <= CHOICE_LENGTH)
    .map((name) => ({ name, value: name }));
}

/** The outlet that a person means by what was typed; null where there is none such. */
export async function findOutlet(named: string, { sources, story }: Services): Promise<string | null> {
  const { outlets } = await sources.of(story);
  return meantOutlet(named, outlets);
}
