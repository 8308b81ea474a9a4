import { compareProgram } from './compare-outlets.js';
import { streamOutput } from './output.js';
import { runProgram } from './program.js';

process.exitCode = await runProgram(compareProgram(Date.now), process.argv.slice(2), streamOutput(process));
