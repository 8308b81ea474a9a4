import { EXIT, type Program } from '../../console/program.js';

const TABLES = ['tests/sentences/tags-and-titles.txt', 'tests/sentences/press-lines.txt'];

/** `verbatim evaluate sentences [FILE...]`: how many texts are split exactly. */
export const sentencesProgram: Program = {
  description: 'Says how many texts of a table are split into exactly their sentences.',
  declare: (command) => {
    command
      .argument('[file...]', 'tables of texts with " | " between their sentences', TABLES)
      .option('--mistakes', 'show each text that is split otherwise', false);
  },
  work: async (command, output) => {
    const { evaluateSentences } = await import('./evaluate-sentences.js');
    const files = command.args.length > 0 ? command.args : TABLES;
    output.line(await evaluateSentences(files, command.opts<{ mistakes: boolean }>().mistakes));
    return EXIT.ok;
  },
};
