import { type Command, InvalidArgumentError, Option, type OptionValues } from '@commander-js/extra-typings';
import type { Output } from './output.js';

/** Exit codes: done; something was found or failed; a wrong call. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a person called a command with. */
export interface Called<Options> {
  /** As the command declares them, with their defaults. */
  readonly options: Options;
  readonly args: readonly string[];
  /** Reports a wrong call that commander cannot see, and ends the command with the exit code of one. */
  readonly refuse: (reason: string) => never;
}

/** One command of the console program, as its file defines it. */
interface Definition<Args extends unknown[], Options extends OptionValues> {
  /** Shown above the options in its help. */
  readonly description: string;
  /** Declares arguments and options. The types of the options follow from it. */
  readonly declare: (command: Command) => Command<Args, Options>;
  /** Does the work. Never ends the process. */
  readonly work: (called: Called<Options>, output: Output) => Promise<ExitCode>;
  /** Subcommands by name, such as `evaluate dates`. */
  readonly parts?: Readonly<Record<string, Program>>;
}

/** One command of the console program, whatever its options are. */
export interface Program {
  readonly description: string;
  /** Declares arguments and options. Gives what does the work once they are parsed. */
  readonly declare: (command: Command) => (output: Output) => Promise<ExitCode>;
  readonly parts: Readonly<Record<string, Program>>;
}

/** A command whose work gets the options that it declares, and no others. */
export function defineProgram<Args extends unknown[], Options extends OptionValues>({
  description,
  declare,
  work,
  parts = {},
}: Definition<Args, Options>): Program {
  return {
    description,
    parts,
    declare: (command) => {
      const declared = declare(command);
      const refuse = (reason: string) => declared.error(`error: ${reason}`);
      return (output) => work({ options: declared.opts(), args: declared.args, refuse }, output);
    },
  };
}

/** `--seeds DIR`, with the same default as the bot. */
export function seedsOption() {
  return new Option('--seeds <dir>', 'the folder of articles').env('SEEDS_DIR').default('seeds');
}

/** `--json`, for tools. */
export function jsonOption() {
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
