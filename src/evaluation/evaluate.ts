import { EXIT, type Program } from '../console/program.js';
import { datesProgram } from './dates/program.js';
import { declareEvaluate, type EvaluateOptions } from './options.js';
import { pagesProgram } from './pages/program.js';
import { sentencesProgram } from './sentences/program.js';

/**
 * `verbatim evaluate`: how good the answers are. Its parts judge what answers are made of. Each loads what it measures
 * when it is called: dates and sentences need neither the models nor the search.
 */
export const evaluateProgram: Program = {
  description: 'Asks every question of a set and says how well the answers rank and when it is silent.',
  declare: declareEvaluate,
  work: async (command, output) => {
    const { evaluateQuestions } = await import('./evaluate-questions.js');
    output.line((await evaluateQuestions(command.opts<EvaluateOptions>(), output)).trimEnd());
    return EXIT.ok;
  },
  parts: { dates: datesProgram, sentences: sentencesProgram, pages: pagesProgram },
};
