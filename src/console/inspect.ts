import { inspectProgram } from './inspect-article.js';
import { streamOutput } from './output.js';
import { runProgram } from './program.js';

process.exitCode = await runProgram(inspectProgram, process.argv.slice(2), streamOutput(process));
