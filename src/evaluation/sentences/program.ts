import { defineProgram, EXIT } from '../../console/program.js';

const TABLES = ['tests/sentences/tags-and-titles.txt', 'tests/sentences/press-lines.txt'];

/** `verbatim evaluate sentences [FILE...]`: how many texts are split exactly. */
export const sentencesProgram = defineProgram({
  description: 'Says how many texts of a table are split into exactly their sentences.',
  declare: (command) =>
    command
      .argument('[file...]', 'tables of texts with " | " between their sentences', TABLES)
      .option('--mistakes', 'show each text that is split otherwise', false),
  work: async ({ options: { mistakes }, args }, output) => {
    const { evaluateSentences } = await import('./evaluate-sentences.js');
    const files = args.length > 0 ? args : TABLES;
    output.line(await evaluateSentences(files, mistakes));
    return EXIT.ok;
  },
});
