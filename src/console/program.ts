import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Output } from './output.js';

/** Exit codes of the console program: what was asked for, a finding or failure, a wrong call. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What one command of the console program takes, and what it does. */
export interface Program {
  /** Shown above the options in its help. */
  readonly description: string;
  /** Declares arguments and options. */
  declare(command: Command): void;
  /**
   * Does the work with what `command.opts()` and `command.processedArgs` hold. Never ends the process itself; a wrong
   * call that commander cannot see is told by `command.error`.
   */
  work(command: Command, output: Output): Promise<ExitCode>;
  /** Programs of its own by the word that calls them, such as `evaluate dates`. */
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

/** The most that a count on the command line may be. */
const MOST = 999_999;

/** Reads an option that is a whole number from 1 to `most`. */
export function wholeNumber(most = MOST): (text: string) => number {
  return (text) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= most) return value;
    throw new InvalidArgumentError(`expected a whole number from 1${most < MOST ? ` to ${most}` : ''}.`);
  };
}
