import { checkProgram } from './check-articles.js';
import { streamOutput } from './output.js';
import { runProgram } from './program.js';

process.exitCode = await runProgram(checkProgram, process.argv.slice(2), streamOutput(process));
