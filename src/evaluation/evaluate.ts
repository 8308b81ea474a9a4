import { writeFile } from 'node:fs/promises';
import { buildEngine } from '../search/build.js';
import { miniSearchBaselines } from './baseline.js';
import { fts5Baseline } from './baseline-fts5.js';
import { commitFigures } from './commit-figures.js';
import { InputError } from './input-error.js';
import { judgeAll, type Outcome } from './judge-all.js';
import { type EvaluateOptions, parseOptions, parsePagesOptions } from './options.js';
import { evaluatePages } from './pages/evaluate-pages.js';
import { type Lead, print } from './print.js';
import { progressOn } from './progress.js';
import { lead, reportOn } from './report.js';
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
    return commitFigures(({ corpus }) => verbatim(buildEngine(corpus), { explain: false }), warn);
  }
  const set = await loadSet(options, warn);
  const engine = buildEngine(set.corpus);
  const own = await judge(verbatim(engine, { explain: options.worst > 0 }), set);
  const others: Judged[] = [];
  if (options.baseline) {
    const systems = [await fts5Baseline(set.corpus), ...miniSearchBaselines(set.corpus)];
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

try {
  const [first, ...rest] = process.argv.slice(2);
  const printed =
    first === 'pages'
      ? await evaluatePages(parsePagesOptions(rest))
      : await evaluate(parseOptions(process.argv.slice(2)));
  process.stdout.write(printed);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
