import type { KeepIndex } from '../keep-index.js';
import { openStory } from '../open-story.js';
import { defineProgram, EXIT, type Program, seedsOption } from '../program.js';
import { type ChatTerminal, chat } from './loop.js';

/** `verbatim chat`: the bot in the console. */
export function chatProgram(terminal: ChatTerminal, now: () => number, keep?: KeepIndex): Program {
  return defineProgram({
    description:
      'The bot in the console: /ask, /compare, /timeline, /sources, /reload, /help; plain text is a ' +
      'question. Reads lines from a pipe as well. No token, no network.',
    declare: (command) => command.addOption(seedsOption()),
    work: async ({ options: { seeds } }, output) => {
      const host = await openStory({ seeds, now, keep }, output);
      if (host === null) return EXIT.failed;
      if (output.colour) {
        const { articles, sentences } = host.manifest();
        output.line(`${articles} articles, ${sentences} sentences. Ask a question, or type /help.\n`);
      }
      const exitCode = await chat(host, terminal, output);
      await host.close();
      return exitCode;
    },
  });
}
