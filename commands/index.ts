import type { Command } from '../src/discord/contract/command.js';
import { add } from './add.js';
import { answerThis } from './answer-this.js';
import { ask } from './ask.js';
import { check } from './check.js';
import { compare } from './compare.js';
import { follow } from './follow.js';
import { help } from './help.js';
import { history } from './history.js';
import { pin } from './pin.js';
import { reload } from './reload.js';
import { remove } from './remove.js';
import { restore } from './restore.js';
import { settings } from './settings.js';
import { sources } from './sources.js';
import { status } from './status.js';
import { timeline } from './timeline.js';
import { unfollow } from './unfollow.js';

/** Every command there is: what is dispatched is what is registered. */
export const commands: readonly Command[] = [
  ask,
  compare,
  timeline,
  sources,
  answerThis,
  check,
  help,
  settings,
  follow,
  unfollow,
  pin,
  reload,
  add,
  remove,
  restore,
  history,
  status,
];
