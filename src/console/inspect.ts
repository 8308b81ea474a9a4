import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Article, Problem } from '../corpus/article.js';
import { readFileAsArticle } from '../corpus/load.js';
import { type Output, printable } from './output.js';
import { problemLine } from './problem-lines.js';
import { defineProgram, EXIT, type ExitCode, jsonOption, seedsOption } from './program.js';

/** Name of an article: its path below the seeds folder, or as given where it lies outside. */
export function articleName(file: string, seeds: string): string {
  const way = relative(resolve(seeds), resolve(file));
  const outside = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return outside ? file : way.split(sep).join('/');
}

/** The JSON of one article. */
function asJson({ path, outlet, title, date, url, sentences, leftOut }: Article): string {
  return JSON.stringify({
    article: path,
    outlet,
    title,
    date,
    url,
    spans: sentences.map(({ start, end, kind, text }) => ({ start, end, kind, text })),
    leftOut: leftOut.map(({ start, end, rule }) => ({ start, end, rule })),
  });
}

/** Longest piece of left-out text that is shown, UTF-16 code units; `--json` has the offsets of all of it. */
const SHOWN = 120;

/** The article in reading order: each quotable span with its kind, each left-out one with its rule. */
function asText(article: Article, problems: readonly Problem[]): string {
  const { path, outlet, title, date, url, text } = article;
  const facts = [outlet, title, date, url].filter((fact) => fact !== null).join(' · ');
  const spans = article.sentences.map(({ start, end, kind }) => ({
    start,
    end,
    label: kind,
    shown: end - start,
  }));
  const left = article.leftOut.map(({ start, end, rule }) => ({
    start,
    end,
    label: `– ${rule}`,
    shown: SHOWN,
  }));
  const rows = [...spans, ...left]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, label, shown }) => {
      const piece = text.slice(start, Math.min(end, start + shown));
      return `${label.padEnd(20)} ${`${start}–${end}`.padEnd(12)} ${piece}${end - start > shown ? ' …' : ''}`;
    });
  return [`${path}: ${facts}`, ...rows].map(printable).concat(problems.map(problemLine)).join('\n');
}

async function work(files: readonly string[], options: InspectOptions, output: Output): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  for (const file of files) {
    const name = articleName(file, options.seeds);
    const read = await readFileAsArticle(resolve(file), name);
    if (read.kind === 'rejected') {
      exitCode = EXIT.failed;
      if (options.json) output.line(JSON.stringify({ article: name, problems: read.problems }));
      else for (const problem of read.problems) output.line(problemLine(problem));
    } else output.line(options.json ? asJson(read.article) : `${asText(read.article, read.problems)}\n`);
  }
  return exitCode;
}

interface InspectOptions {
  readonly seeds: string;
  readonly json: boolean;
}

/** `verbatim inspect`: shows articles as the bot sees them. */
export const inspectProgram = defineProgram({
  description:
    'Shows articles as the bot sees them: each span with its kind, and what was left out by which rule.',
  declare: (command) =>
    command.argument('<file...>', 'the article files').addOption(seedsOption()).addOption(jsonOption()),
  work: ({ options, args }, output) => work(args, options, output),
});
