import { streamOutput } from './console/output.js';
import { runConsole } from './console/run.js';
import { consoleCommands } from './console-commands.js';
import { compilePatternsOnce } from './patterns-compiled-once.js';
import { openEnvironment } from './settings/environment.js';
import { programVersion } from './version.js';

compilePatternsOnce();
const output = streamOutput(process);
const argv = process.argv.slice(2);
// The bot opens its settings itself and says in its log what is odd about them.
const { remarks } = argv[0] === 'start' ? { remarks: [] } : openEnvironment(process.env);
for (const remark of remarks) output.error(remark);
const program = { commands: consoleCommands(process), version: programVersion() };
process.exitCode = await runConsole(program, argv, output);
