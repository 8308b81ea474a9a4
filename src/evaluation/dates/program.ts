import { EXIT, type Program } from '../../console/program.js';
import type { DatesOptions } from './evaluate-dates.js';

/** The tables that are measured unless others are named. The held-back one is for the end of a change, once. */
const KNOWN = ['known', 'siblings', 'feasts-and-spans', 'later-feasts'].map(
  (name) => `tests/dates/${name}.txt`,
);

/** `verbatim evaluate dates [FILE...]`: how dates are understood. */
export const datesProgram: Program = {
  description: 'Says how well the dates of a table of sentences are found and understood.',
  declare: (command) => {
    command
      .argument('[file...]', 'tables of sentences with their dates', KNOWN)
      .option('--mistakes', 'show each sentence that is not understood as it should be', false)
      .option('--json', 'print the figures as JSON', false);
  },
  work: async (command, output) => {
    const { evaluateDates } = await import('./evaluate-dates.js');
    const files = command.args.length > 0 ? command.args : KNOWN;
    output.line(await evaluateDates(files, command.opts<DatesOptions>()));
    return EXIT.ok;
  },
};
