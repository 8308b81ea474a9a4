import type { CommandOption, OptionValues } from './command.js';
import { flagOption } from './options.js';

/** Who sees the answer, for every command that answers to all. */
export const privateOption = {
  type: 'boolean',
  name: 'private',
  description: 'Show the answer to you alone (default: to everyone here)',
} as const satisfies CommandOption;

export function wantsPrivate(options: OptionValues): boolean {
  return flagOption(options, 'private');
}
