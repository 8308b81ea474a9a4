import { createInterface } from 'node:readline/promises';
import { systemWriting } from '../import/store/write.js';
import { importProgram } from './import/program.js';
import { streamOutput } from './output.js';
import { runProgram } from './program.js';

const { stdin, stdout } = process;

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stdout });
  const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    return await Promise.race([terminal.question(question), ended]);
  } finally {
    terminal.close();
  }
}

const program = importProgram({
  ask: stdin.isTTY && stdout.isTTY ? ask : null,
  writing: systemWriting(process.pid),
  now: Date.now,
});
process.exitCode = await runProgram(program, process.argv.slice(2), streamOutput(process));
