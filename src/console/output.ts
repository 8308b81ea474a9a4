import type { Writable } from 'node:stream';

/** Where a console program writes. Tests collect the lines. */
export interface Output {
  /** One line, or several joined by newlines, on standard output. */
  line(text: string): void;
  /** The same on standard error. */
  error(text: string): void;
  /** Whether standard output is a terminal that shows colours. */
  readonly colour: boolean;
  /** Columns of the terminal now; absent or undefined where there is none and lines are not wrapped. */
  readonly width?: number | undefined;
  /** True once the reader of standard output has gone: whatever is written from then on is dropped. */
  readonly closed?: boolean;
}

export interface Streams {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; hasColors?(): boolean };
  readonly stderr: Writable;
}

/**
 * Writes to the real streams. When the reader of a pipe goes away (`| head`), the rest is dropped quietly, as
 * Unix programs do; any other failure of the stream is a fault.
 */
export function streamOutput({ stdout, stderr }: Streams): Output {
  let closed = false;
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  };
  stdout.on('error', onError);
  stderr.on('error', onError);
  return {
    line: (text) => {
      if (!closed) stdout.write(`${text}\n`);
    },
    error: (text) => {
      stderr.write(`${text}\n`);
    },
    colour: stdout.isTTY === true && stdout.hasColors?.() === true,
    get closed() {
      return closed;
    },
    get width() {
      return stdout.isTTY === true ? stdout.columns : undefined;
    },
  };
}

/**
 * Text that comes from a file, safe to print: control characters and those that reorder text are shown as
 * escapes, so that an article or a file name cannot steer the terminal.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const unsafe = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;
  return text.replace(unsafe, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
