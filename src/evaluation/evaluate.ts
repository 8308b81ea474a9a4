import { writeFile } from 'node:fs/promises';
import { miniSearchBaselines } from './baseline.js';
import { encoderBaseline } from './baseline-encoder.js';
import { fts5Baseline } from './baseline-fts5.js';
import { commitFigures } from './commit-figures.js';
import { evaluateDates } from './dates/program.js';
import { engineFor } from './engine.js';
import { InputError } from './input-error.js';
import { judgeAll, type Outcome } from './judge-all.js';
import { type EvaluateOptions, parseOptions, parsePagesOptions } from './options.js';
import { evaluatePages } from './pages/evaluate-pages.js';
import { type Lead, print } from './print.js';
import { progressOn } from './progress.js';
import { lead, reportOn } from './report.js';
import { evaluateSentences } from './sentences/program.js';
import { loadSet, type QuestionSet } from './set.js';
import { type System, verbatim } from './system.js';
import { trecRun } from './trec.js';
import { worst } from './worst.js';

/** A system with what became of its questions. */
interface Judged {
  readonly system: System;
  readonly outcomes: readonly Outcome[];
}

async function judge(system: System, set: QuestionSet): Promise<Judged> {
  const progress = progressOn(process.stderr, { name: system.name, of: set.questions.length });
  return { system, outcomes: await judgeAll(system, set, progress) };
}

const warn = (line: string) => process.stderr.write(`${line}\n`);

async function evaluate(options: EvaluateOptions): Promise<string> {
  if (options.writeBaseline) {
    const systemFor = async ({ corpus }: QuestionSet) =>
      verbatim(await engineFor(corpus, options.ranking), { explain: false });
    return commitFigures(systemFor, warn);
  }
  const set = await loadSet(options, warn);
  const engine = await engineFor(set.corpus, options.ranking);
  const own = await judge(verbatim(engine, { explain: options.worst > 0 }), set);
  const others: Judged[] = [];
  if (options.baseline) {
    const systems = [
      await encoderBaseline(set.corpus),
      await fts5Baseline(set.corpus),
      ...miniSearchBaselines(set.corpus),
    ];
    for (const system of systems) others.push(await judge(system, set));
  }
  if (options.run !== undefined) await writeFile(options.run, trecRun(own.system.name, own.outcomes));

  const report = reportOn(own.system, own.outcomes);
  const reports = others.map(({ system, outcomes }) => reportOn(system, outcomes));
  const leads: Lead[] = others.map(({ system, outcomes }) => ({
    over: system.name,
    success1: lead(own.outcomes, outcomes, 'success1'),
  }));
  if (options.json) return `${JSON.stringify({ reports: [report, ...reports], leads }, null, 2)}\n`;
  const mistakes = options.worst > 0 ? `\n${worst(own.outcomes, set.corpus, options.worst)}` : '';
  return print([report, ...reports], leads) + mistakes;
}

/** What is judged: answers, unless the first word names something else. */
async function judgeWhat([first, ...rest]: readonly string[]): Promise<string> {
  if (first === 'dates') return evaluateDates(rest);
  if (first === 'sentences') return evaluateSentences(rest);
  if (first === 'pages') return evaluatePages(parsePagesOptions(rest));
  return evaluate(parseOptions(first === undefined ? rest : [first, ...rest]));
}

try {
  process.stdout.write(await judgeWhat(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
