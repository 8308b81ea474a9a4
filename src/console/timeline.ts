import { keepIndex } from './keep-index.js';
import { streamOutput } from './output.js';
import { runProgram } from './program.js';
import { timelineProgram } from './show-timeline.js';

const program = timelineProgram(Date.now, keepIndex(process.env));
process.exitCode = await runProgram(program, process.argv.slice(2), streamOutput(process));
