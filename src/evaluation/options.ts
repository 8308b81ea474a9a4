import { Command, InvalidArgumentError, Option } from 'commander';
import type { RankingSetting } from '../story/make-engine.js';
import { OWN_SETS } from './own-sets.js';
import type { PagesOptions } from './pages/evaluate-pages.js';

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

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('expected a whole number from 1.');
  return value;
}

/** Reads the command line of `npm run evaluate`. Wrong options and `--help` end the process with a message. */
export function parseOptions(argv: readonly string[]): EvaluateOptions {
  const command = new Command('evaluate')
    .description('Asks every question of a set and says how well the answers rank and when it is silent.')
    .option('--seeds <dir>', 'folder of articles', STORY.seeds)
    .option('--questions <file...>', 'question files (JSON lines), judged as one set', [...STORY.questions])
    .addOption(
      new Option('--ranking <how>', 'with the models, or by words alone')
        .choices(['full', 'lexical'])
        .default('full'),
    )
    .option('--baseline', 'run plain MiniSearch and SQLite FTS5 on the same sentences beside it', false)
    .option('--run <file>', 'write the rankings as a TREC run file')
    .option('--worst <n>', 'show the n worst mistakes, with what came first and why', count, 0)
    .option('--json', 'print the figures as JSON', false)
    .option('--write-baseline', "measure the repo's own sets and commit to their figures", false);
  return command.parse([...argv], { from: 'user' }).opts<EvaluateOptions>();
}

/** Reads the command line of `npm run evaluate -- pages`, without that word. As {@link parseOptions} otherwise. */
export function parsePagesOptions(argv: readonly string[]): PagesOptions {
  const command = new Command('evaluate pages')
    .description(
      'Reads every page of a folder as an import does and says how much of text and facts came right.',
    )
    .argument(
      '<dir>',
      'NAME.html with NAME.json beside it, or folders as mozilla/readability keeps its test pages',
    )
    .option('--worst <n>', 'show the n worst pages, with what is lost and what is too much', count, 0)
    .option('--json', 'print the figures as JSON', false)
    .parse([...argv], { from: 'user' });
  return { directory: command.processedArgs[0], ...command.opts<Omit<PagesOptions, 'directory'>>() };
}
