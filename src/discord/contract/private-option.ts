import type { CommandOption } from './command.js';
import { flagOption } from './options.js';
import type { OptionValues } from './request.js';

/** Who sees the answer, for every command that answers to all. */
export const privateOption = {
  type: 'boolean',
  name: 'private',
  description: 'Show the answer to you alone (else as this channel has it)',
} as const satisfies CommandOption;

/** As asked for, else as the channel's managers have set. */
export function wantsPrivate(options: OptionValues, byDefault: boolean): boolean {
  return options.has('private') ? flagOption(options, 'private') : byDefault;
}
