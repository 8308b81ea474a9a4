import { writeFile } from 'node:fs/promises';
import type { Output } from '../console/output.js';
import { miniSearchBaselines } from './baseline.js';
import { encoderBaseline } from './baseline-encoder.js';
import { fts5Baseline } from './baseline-fts5.js';
import { commitFigures } from './commit-figures.js';
import { engineFor } from './engine.js';
import { judgeAll, type QuestionOutcome } from './judge-all.js';
import type { EvaluateOptions } from './options.js';
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
  readonly outcomes: readonly QuestionOutcome[];
}

async function judge(system: System, set: QuestionSet, tell: (line: string) => void): Promise<Judged> {
  const progress = progressOn(tell, { name: system.name, of: set.questions.length });
  return { system, outcomes: await judgeAll(system, set, progress) };
}

/** Asks every question of a set, and returns the figures as a text for the terminal. */
export async function evaluateQuestions(options: EvaluateOptions, output: Output): Promise<string> {
  const tell = (line: string) => output.error(line);
  if (options.writeBaseline) {
    const systemFor = async ({ corpus }: QuestionSet) =>
      verbatim(await engineFor(corpus, options.ranking), { explain: false });
    return commitFigures(systemFor, tell);
  }
  const set = await loadSet(options, tell);
  const engine = await engineFor(set.corpus, options.ranking);
  const own = await judge(verbatim(engine, { explain: options.worst > 0 }), set, tell);
  const others: Judged[] = [];
  if (options.baseline) {
    const systems = [
      await encoderBaseline(set.corpus),
      await fts5Baseline(set.corpus),
      ...miniSearchBaselines(set.corpus),
    ];
    for (const system of systems) others.push(await judge(system, set, tell));
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
