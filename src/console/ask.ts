import { askProgram } from './ask-question.js';
import { streamOutput } from './output.js';
import { runProgram } from './program.js';

const program = askProgram({ stdin: process.stdin, now: Date.now });
process.exitCode = await runProgram(program, process.argv.slice(2), streamOutput(process));
