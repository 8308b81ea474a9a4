import type { Command } from '../src/discord/command.js';
import { ask } from './ask.js';
import { compare } from './compare.js';
import { reload } from './reload.js';
import { sources } from './sources.js';

/** Every command there is: what is dispatched is what is registered. */
export const commands: readonly Command[] = [ask, compare, sources, reload];
