import { defineProgram, EXIT } from './console/program.js';

/** `verbatim start`: the bot, until a signal ends it. */
export const startProgram = defineProgram({
  description:
    'Runs the bot. Its settings come from the environment and from .env; SIGTERM ends it, SIGHUP reloads the articles.',
  declare: (command) => command,
  work: async () => {
    // Not waited for: from here on the bot itself says what goes wrong, and with which exit code it ends.
    void import('./main.js');
    return EXIT.ok;
  },
});
