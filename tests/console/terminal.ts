import { Readable, Writable } from 'node:stream';
import type { ChatTerminal } from '../../src/console/chat/loop.js';
import type { Output } from '../../src/console/output.js';
import type { Program } from '../../src/console/program.js';
import { runConsole } from '../../src/console/run.js';

/** An output that keeps what was written. */
export interface Written extends Output {
  readonly lines: readonly string[];
  readonly errors: readonly string[];
}

export function written(look: { readonly colour?: boolean; readonly width?: number } = {}): Written {
  const lines: string[] = [];
  const errors: string[] = [];
  return {
    lines,
    errors,
    line: (text) => lines.push(text),
    error: (text) => errors.push(text),
    colour: look.colour ?? false,
    width: look.width,
  };
}

/** A pipe with these bytes, as chunks. */
export function piped(...chunks: readonly string[]): ChatTerminal {
  return { stdin: Readable.from(chunks.map((chunk) => Buffer.from(chunk))), stdout: new Writable() };
}

/** Runs one program as `verbatim it ...` would, and returns the exit code. */
export function runProgram(program: Program, argv: readonly string[], output: Output): Promise<number> {
  const commands = [{ name: 'it', summary: 'the program under test', load: async () => program }];
  return runConsole({ commands, version: '0.0.0' }, ['it', ...argv], output);
}
