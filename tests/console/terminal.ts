import { Readable, Writable } from 'node:stream';
import type { ChatTerminal } from '../../src/console/chat/loop.js';
import type { Output } from '../../src/console/output.js';

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
