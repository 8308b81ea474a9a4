import { compareProgram } from './compare-outlets.js';
import { keepIndex } from './keep-index.js';
import { streamOutput } from './output.js';
import { runProgram } from './program.js';

const program = compareProgram(Date.now, keepIndex(process.env));
process.exitCode = await runProgram(program, process.argv.slice(2), streamOutput(process));
