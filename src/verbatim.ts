import { streamOutput } from './console/output.js';
import { runConsole } from './console/run.js';
import { consoleCommands } from './console-commands.js';
import { programVersion } from './version.js';

const program = { commands: consoleCommands(process), version: programVersion() };
process.exitCode = await runConsole(program, process.argv.slice(2), streamOutput(process));
