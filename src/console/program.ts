import { Command, CommanderError, Option } from 'commander';
import { type Output, printable } from './output.js';

/** Exit codes of every console program: what was asked for, a finding or failure, a wrong call. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A console program: what it takes, and what it does. */
export interface Program {
  /** As people start it: `npm run -s check --`. */
  readonly name: string;
  readonly summary: string;
  /** Declares arguments and options. */
  declare(command: Command): void;
  /** Does the work with what `command.opts()` and `command.processedArgs` hold. Never ends the process itself. */
  work(command: Command, output: Output): Promise<ExitCode>;
}

/** `--seeds DIR`, with the same default as the bot. */
export function seedsOption(): Option {
  return new Option('--seeds <dir>', 'the folder of articles').env('SEEDS_DIR').default('seeds');
}

/** `--json`, for tools. */
export function jsonOption(): Option {
  return new Option('--json', 'print JSON, for tools').default(false);
}

/**
 * Parses the arguments, works, and returns the exit code. A wrong call is explained in one line and is 2; a fault
 * of the program is one line without a stack trace and is 1.
 */
export async function runProgram(
  program: Program,
  argv: readonly string[],
  output: Output,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const command = new Command(program.name)
    .description(program.summary)
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.line(text.trimEnd()),
      writeErr: (text) => output.error(text.trimEnd()),
    });
  program.declare(command);
  command.action(async () => {
    exitCode = await program.work(command, output);
  });
  try {
    await command.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    output.error(`${program.name}: ${printable(error instanceof Error ? error.message : String(error))}`);
    return EXIT.failed;
  }
}
