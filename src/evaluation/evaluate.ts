import { defineProgram, EXIT } from '../console/program.js';
import { datesProgram } from './dates/program.js';
import { declareEvaluate } from './options.js';
import { pagesProgram } from './pages/program.js';
import { sentencesProgram } from './sentences/program.js';

/**
 * `verbatim evaluate`: how good the answers are. Its parts judge what answers are made of. Each loads what it measures
 * when it is called: dates and sentences need neither the models nor the search.
 */
export const evaluateProgram = defineProgram({
  description: 'Asks every question of a set and says how well the answers rank and when it is silent.',
  declare: declareEvaluate,
  work: async ({ options }, output) => {
    const { evaluateQuestions } = await import('./evaluate-questions.js');
    output.line((await evaluateQuestions(options, output)).trimEnd());
    return EXIT.ok;
  },
  parts: { dates: datesProgram, sentences: sentencesProgram, pages: pagesProgram },
});
