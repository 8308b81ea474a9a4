import { Option } from '@commander-js/extra-typings';
import { meantOutlet } from '../answer/outlet-name.js';
import type { Story } from '../story/story.js';

/** `--outlet NAME`. */
export function outletNameOption() {
  return new Option('--outlet <name>', 'only this outlet, as in the articles; case does not matter');
}

/** The outlet to ask for: the one that is meant; else the name as typed, which no article has. */
export async function outletMeant(
  typed: string | undefined,
  story: Story,
): Promise<{ readonly outlet?: string }> {
  if (typed === undefined) return {};
  const outlets = (await story.sources()).map(({ outlet }) => outlet);
  return { outlet: meantOutlet(typed, outlets) ?? typed };
}
