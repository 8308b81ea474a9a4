import { createInterface } from 'node:readline/promises';
import type { ChatTerminal } from '../chat/loop.js';

/** Asks the person at the terminal; null where nobody sits there. Ctrl-D is an empty answer. */
export function askPerson({ stdin, stdout }: ChatTerminal): ((question: string) => Promise<string>) | null {
  if (stdin.isTTY !== true || stdout.isTTY !== true) return null;
  return async (question) => {
    const terminal = createInterface({ input: stdin, output: stdout });
    const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
    try {
      return await Promise.race([terminal.question(question), ended]);
    } finally {
      terminal.close();
    }
  };
}
