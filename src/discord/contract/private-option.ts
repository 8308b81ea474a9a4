import type { CommandOption } from './command.js';
import { flagOption } from './options.js';
import type { OptionValues } from './request.js';

/** The option by which a person chooses who sees the answer. */
export const privateOption = {
  type: 'boolean',
  name: 'private',
  description: 'Show the answer to you alone (else as this channel has it)',
} as const satisfies CommandOption;

/** What the person chose; else what the channel's managers have set. */
export function wantsPrivate(options: OptionValues, byDefault: boolean): boolean {
  return options.has('private') ? flagOption(options, 'private') : byDefault;
}
