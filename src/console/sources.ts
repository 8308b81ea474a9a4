import { sourcesProgram } from './list-sources.js';
import { streamOutput } from './output.js';
import { runProgram } from './program.js';

process.exitCode = await runProgram(sourcesProgram(Date.now), process.argv.slice(2), streamOutput(process));
