import { streamOutput } from './output.js';
import { runProgram } from './program.js';
import { timelineProgram } from './show-timeline.js';

process.exitCode = await runProgram(timelineProgram(Date.now), process.argv.slice(2), streamOutput(process));
