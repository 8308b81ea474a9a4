import { askProgram } from './ask-question.js';
import { keepIndex } from './keep-index.js';
import { streamOutput } from './output.js';
import { runProgram } from './program.js';

const program = askProgram({ stdin: process.stdin, now: Date.now, keep: keepIndex(process.env) });
process.exitCode = await runProgram(program, process.argv.slice(2), streamOutput(process));
