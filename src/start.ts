import { EXIT, type Program } from './console/program.js';

/** `verbatim start`: the bot, until a signal ends it. */
export const startProgram: Program = {
  description:
    'Runs the bot. Its settings come from the environment and from .env; SIGTERM ends it, SIGHUP reloads the articles.',
  declare: () => {},
  work: async () => {
    // Not waited for: from here on the bot itself says what goes wrong, and with which exit code it ends.
    void import('./main.js');
    return EXIT.ok;
  },
};
