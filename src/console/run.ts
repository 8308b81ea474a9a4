import { debuglog } from 'node:util';
import { Command, CommanderError } from '@commander-js/extra-typings';
import { type Output, printable } from './output.js';
import { EXIT, type ExitCode, type Program } from './program.js';

/** A command of the console program, loaded only when it is called. */
export interface ConsoleCommand {
  readonly name: string;
  /** Its line in the list of commands. */
  readonly summary: string;
  load(): Promise<Program>;
}

/** The console program. */
export interface Console {
  readonly commands: readonly ConsoleCommand[];
  readonly version: string;
}

const AFTER_HELP = `
Exit codes: 0 done; 1 something was found or failed, and the output says what;
2 a wrong call. NODE_DEBUG=verbatim shows where a failure arose.
In a checkout: npx verbatim COMMAND, or npm run COMMAND -- ARGUMENTS.`;

/** Logs the stack of a failure where NODE_DEBUG=verbatim is set. */
const debug = debuglog('verbatim');

/** The command that is called, or whose help is asked for: only this one is loaded. */
function called(argv: readonly string[]): string | undefined {
  return argv[0] === 'help' ? argv[1] : argv[0];
}

/** The work of a command whose arguments are parsed. */
type ProgramWork = (output: Output) => Promise<ExitCode>;

/** Declares a program and its parts; `onWork` is called with the work of the one that was called. */
function declare(command: Command, program: Program, onWork: (work: ProgramWork) => Promise<void>) {
  command.description(program.description);
  const work = program.declare(command);
  command.action(() => onWork(work));
  for (const [name, part] of Object.entries(program.parts)) {
    declare(command.command(name), part, onWork);
  }
}

/**
 * Parses the arguments, runs the command and returns the exit code: 2 for a wrong call, 1 where the command throws.
 * Both are explained in one line.
 */
export async function runConsole(
  { commands, version }: Console,
  argv: readonly string[],
  output: Output,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const root = new Command('verbatim')
    .description(
      'Answers questions about a news story with sentences quoted word for word from its articles.',
    )
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', AFTER_HELP)
    .exitOverride()
    .enablePositionalOptions() // what follows a command's name belongs to the command
    .configureOutput({
      writeOut: (text) => output.line(text.trimEnd()),
      writeErr: (text) => output.error(text.trimEnd()),
    });
  const wanted = called(argv);
  try {
    for (const { name, summary, load } of commands) {
      const command = root.command(name).summary(summary);
      if (name !== wanted) continue;
      declare(command, await load(), async (work) => {
        exitCode = await work(output);
      });
    }
    await root.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    debug('%s', error instanceof Error ? error.stack : error);
    const reason = error instanceof Error ? error.message : String(error);
    output.error(`verbatim ${wanted ?? ''}: ${printable(reason)}`);
    return EXIT.failed;
  }
}
