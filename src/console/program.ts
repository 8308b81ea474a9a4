import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Output } from './output.js';

/** Exit codes: done; something was found or failed; a wrong call. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One command of the console program. */
export interface Program {
  /** Shown above the options in its help. */
  readonly description: string;
  /** Declares arguments and options. */
  declare(command: Command): void;
  /**
   * Does the work with `command.opts()` and `command.args`. Never ends the process. A wrong call that commander cannot
   * see is reported by `command.error`.
   */
  work(command: Command, output: Output): Promise<ExitCode>;
  /** Subcommands by name, such as `evaluate dates`. */
  readonly parts?: Readonly<Record<string, Program>>;
}

/** `--seeds DIR`, with the same default as the bot. */
export function seedsOption(): Option {
  return new Option('--seeds <dir>', 'the folder of articles').env('SEEDS_DIR').default('seeds');
}

/** `--json`, for tools. */
export function jsonOption(): Option {
  return new Option('--json', 'print JSON, for tools').default(false);
}

/** Most that a count may be. */
const MOST = 999_999;

/** Parses an option that is a whole number from 1 to `most`. */
export function wholeNumber(most = MOST): (text: string) => number {
  return (text) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= most) return value;
    throw new InvalidArgumentError(`expected a whole number from 1${most < MOST ? ` to ${most}` : ''}.`);
  };
}
