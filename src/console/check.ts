import type { Article, Problem } from '../corpus/article.js';
import { findingsIn } from '../corpus/furniture/findings.js';
import { type LoadedCorpus, loadCorpus } from '../corpus/load.js';
import { byPlace } from '../corpus/problems.js';
import type { Output } from './output.js';
import { problemLine } from './problem-lines.js';
import { defineProgram, EXIT, type ExitCode, jsonOption, seedsOption } from './program.js';

/** The figures of a folder of articles. */
interface Summary {
  readonly found: number;
  readonly articles: number;
  readonly outlets: number;
  readonly sentences: number;
  readonly headings: number;
  readonly errors: number;
  readonly warnings: number;
}

function summarise({ corpus, found }: LoadedCorpus, problems: readonly Problem[]): Summary {
  const sentences = corpus.articles.flatMap((article: Article) => article.sentences);
  const headings = sentences.filter(({ kind }) => kind === 'heading').length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    found,
    articles: corpus.articles.length,
    outlets: new Set(corpus.articles.map(({ outlet }) => outlet)).size,
    sentences: sentences.length - headings,
    headings,
    errors,
    warnings: problems.length - errors,
  };
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

function summaryLine(summary: Summary): string {
  const { found, articles, outlets, sentences, errors, warnings } = summary;
  const good =
    `${count(articles, 'article')} from ${count(outlets, 'outlet')}, ` +
    `${count(sentences, 'quotable sentence')}`;
  const bad = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  return errors > 0 ? `${bad}; ${articles} of ${count(found, 'file')} can be used.` : `${good}; ${bad}.`;
}

async function work(directory: string, json: boolean, output: Output): Promise<ExitCode> {
  const loaded = await loadCorpus({ directory });
  const findings = loaded.corpus.articles.flatMap(findingsIn);
  const problems = [...loaded.problems, ...findings].toSorted(byPlace);
  const summary = summarise(loaded, problems);
  if (json) output.line(JSON.stringify({ ...summary, problems }));
  else {
    for (const problem of problems) output.line(problemLine(problem));
    output.line(summaryLine(summary));
  }
  return summary.errors > 0 ? EXIT.failed : EXIT.ok;
}

/** `verbatim check`: reads the articles as the bot does and reports every problem, or a summary. */
export const checkProgram = defineProgram({
  description:
    'Reads every article as the bot will and reports every problem; exit code 1 if one keeps an article out.',
  declare: (command) =>
    command
      .argument('[dir]', 'the folder of articles (default: that of --seeds)')
      .addOption(seedsOption())
      .addOption(jsonOption()),
  work: ({ options: { seeds, json }, args }, output) => work(args[0] ?? seeds, json, output),
});
