import type { Writable } from 'node:stream';

/** Where a console program writes. Tests collect the lines. */
export interface Output {
  /** One line, or several joined by newlines, on standard output. */
  line(text: string): void;
  /** The same on standard error. */
  error(text: string): void;
  /** Whether standard output is a terminal that shows colours. */
  readonly colour: boolean;
  /** Columns of the terminal now; absent or undefined where there is none: then lines are not wrapped. */
  readonly width?: number | undefined;
  /** True once the reader of standard output has gone; what is written then is dropped. */
  readonly closed?: boolean;
}

export interface Streams {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; hasColors?(): boolean };
  readonly stderr: Writable;
}

/**
 * Writes to streams. When the reader of a pipe ends (`| head`), the rest is dropped, as Unix programs do; any other
 * error of a stream is thrown. Streams that nothing is written to are left alone.
 */
export function streamOutput({ stdout, stderr }: Streams): Output {
  let closed = false;
  let watched = false;
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  };
  const watch = (): void => {
    if (watched) return;
    watched = true;
    stdout.on('error', onError);
    stderr.on('error', onError);
  };
  const colour = stdout.isTTY === true && stdout.hasColors?.() === true;
  return {
    line: (text) => {
      watch();
      if (!closed) stdout.write(`${guarded(text, colour)}\n`);
    },
    error: (text) => {
      watch();
      stderr.write(`${guarded(text, colour)}\n`);
    },
    colour,
    get closed() {
      return closed;
    },
    get width() {
      return stdout.isTTY === true ? stdout.columns : undefined;
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;
const COLOUR_OR_UNSAFE = new RegExp(`\\u001B\\[[\\d;]{0,20}m|${UNSAFE.source}`, 'g');

const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Makes text from a file safe to print: control characters and those that reorder text are shown as escapes, so that an
 * article or a file name cannot steer the terminal.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/**
 * Escapes what could steer the terminal in everything that is written, JSON too, where such an escape means the
 * character. Line ends, tabs and our own colours pass.
 */
export function guarded(text: string, colour: boolean): string {
  return text.replace(COLOUR_OR_UNSAFE, (found) => {
    if (found === '\n' || found === '\t' || (colour && found.length > 1)) return found;
    return escaped(found) + found.slice(1);
  });
}
