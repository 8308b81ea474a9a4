import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { StoryHost } from '../../story/story.js';
import { type Output, printable } from '../output.js';
import { pageFor } from '../page.js';
import { EXIT, type ExitCode } from '../program.js';
import { CHAT_COMMANDS, parseChatLine } from './command.js';
import { ChatSession } from './session.js';

export interface ChatTerminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Where the prompt and what is typed are shown. */
  readonly stdout: Writable & { readonly isTTY?: boolean };
}

const PROMPT = 'verbatim> ';

/** Completes the first word of a command. */
function complete(line: string): [string[], string] {
  const commands = CHAT_COMMANDS.map(({ name }) => `/${name} `);
  return [line.startsWith('/') ? commands.filter((command) => command.startsWith(line)) : [], line];
}

/**
 * Reads lines until their end, `/quit` or Ctrl-C, and answers them one after the other: with a prompt on a terminal,
 * without one on a pipe. A command that fails is reported, and the chat goes on.
 */
export async function chat(host: StoryHost, terminal: ChatTerminal, output: Output): Promise<ExitCode> {
  const { stdin, stdout } = terminal;
  const interactive = stdin.isTTY === true && stdout.isTTY === true;
  const lines = createInterface({
    input: stdin,
    ...(interactive ? { output: stdout, completer: complete, prompt: PROMPT } : {}),
    terminal: interactive,
    crlfDelay: Number.POSITIVE_INFINITY, // a pair of CR and LF is one line end, however late the LF comes
  });
  lines.on('SIGINT', () => lines.close());
  const session = new ChatSession(host);
  let exitCode: ExitCode = EXIT.ok;
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const page = pageFor(output);
    try {
      const reply = await session.reply(parseChatLine(line), page);
      if (reply.kind === 'quit' || output.closed === true) break;
      if (reply.text !== '') output.line(`${reply.text}\n`);
    } catch (error) {
      exitCode = EXIT.failed;
      output.error(
        page.paint(
          'red',
          `This failed: ${printable(error instanceof Error ? error.message : String(error))}`,
        ),
      );
    }
    if (interactive) lines.prompt();
  }
  lines.close();
  return exitCode;
}
