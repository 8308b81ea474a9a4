import { keepIndex } from './keep-index.js';
import { sourcesProgram } from './list-sources.js';
import { streamOutput } from './output.js';
import { runProgram } from './program.js';

const program = sourcesProgram(Date.now, keepIndex(process.env));
process.exitCode = await runProgram(program, process.argv.slice(2), streamOutput(process));
