import { defineProgram, EXIT } from '../../console/program.js';

/** The tables that are measured unless others are named. The held-back one is for the end of a change, once. */
const KNOWN = ['known', 'siblings', 'feasts-and-spans', 'later-feasts', 'newswire'].map(
  (name) => `tests/dates/${name}.txt`,
);

/** `verbatim evaluate dates [FILE...]`: how dates are understood. */
export const datesProgram = defineProgram({
  description: 'Says how well the dates of a table of sentences are found and understood.',
  declare: (command) =>
    command
      .argument('[file...]', 'tables of sentences with their dates', KNOWN)
      .option('--mistakes', 'show each sentence that is not understood as it should be', false)
      .option('--json', 'print the figures as JSON', false),
  work: async ({ options, args }, output) => {
    const { evaluateDates } = await import('./evaluate-dates.js');
    const files = args.length > 0 ? args : KNOWN;
    output.line(await evaluateDates(files, options));
    return EXIT.ok;
  },
});
