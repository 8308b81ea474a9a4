import { type Command, Option } from '@commander-js/extra-typings';
import { wholeNumber } from '../console/program.js';
import type { RankingSetting } from '../story/make-engine.js';
import { OWN_SETS } from './own-sets.js';

/** What is judged unless asked otherwise: the repository's own questions on the starting articles. */
const [STORY] = OWN_SETS;

/** What the command line asks for. */
export interface EvaluateOptions {
  readonly seeds: string;
  readonly questions: readonly string[];
  readonly baseline: boolean;
  /** Where to write the TREC run, if anywhere. */
  readonly run?: string;
  /** How many mistakes to show; 0 for none. */
  readonly worst: number;
  readonly json: boolean;
  readonly writeBaseline: boolean;
  /** With the models, or by words alone. */
  readonly ranking: RankingSetting;
}

/** Declares what `verbatim evaluate` takes. */
export function declareEvaluate(command: Command) {
  return command
    .option('--seeds <dir>', 'folder of articles', STORY.seeds)
    .option('--questions <file...>', 'question files (JSON lines), judged as one set', [...STORY.questions])
    .addOption(
      new Option('--ranking <how>', 'with the models, or by words alone')
        .choices(['full', 'lexical'] as const)
        .default('full'),
    )
    .option(
      '--baseline',
      'run plain MiniSearch, SQLite FTS5 and the encoder alone on the same sentences beside it',
      false,
    )
    .option('--run <file>', 'write the rankings as a TREC run file')
    .option('--worst <n>', 'show the n worst mistakes, with what came first and why', wholeNumber(), 0)
    .option('--json', 'print the figures as JSON', false)
    .option('--write-baseline', "measure the repo's own sets and commit to their figures", false);
}
