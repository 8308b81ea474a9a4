import { defineProgram, EXIT, wholeNumber } from '../../console/program.js';

/** `verbatim evaluate pages DIR`: how much of the text and the facts of saved pages came right. */
export const pagesProgram = defineProgram({
  description:
    'Reads every page of a folder as an import does and says how much of text and facts came right.',
  declare: (command) =>
    command
      .argument(
        '<dir>',
        'NAME.html with NAME.json beside it, or folders as mozilla/readability keeps its test pages',
      )
      .option(
        '--worst <n>',
        'show the n worst pages, with what is lost and what is too much',
        wholeNumber(),
        0,
      )
      .option('--json', 'print the figures as JSON', false),
  work: async ({ options, args: [directory = ''] }, output) => {
    const { evaluatePages } = await import('./evaluate-pages.js');
    output.line((await evaluatePages({ directory, ...options })).trimEnd());
    return EXIT.ok;
  },
});
