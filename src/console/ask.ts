import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Option } from '@commander-js/extra-typings';
import type { Answer } from '../answer/answer.js';
import { DEFAULT_TOP } from '../answer/ask.js';
import type { Story } from '../story/story.js';
import { answerJson } from './answer-json.js';
import { answerText } from './answer-text.js';
import type { KeepIndex } from './keep-index.js';
import { openStory } from './open-story.js';
import { outletMeant, outletNameOption } from './outlet-option.js';
import type { Output } from './output.js';
import { pageFor } from './page.js';
import {
  defineProgram,
  EXIT,
  type ExitCode,
  jsonOption,
  type Program,
  seedsOption,
  wholeNumber,
} from './program.js';
import { LONGEST_QUESTION, QUESTION_TOO_LONG, readQuestions } from './question-file.js';

interface AskOptions {
  readonly seeds: string;
  readonly json: boolean;
  readonly outlet?: string;
  readonly top: number;
  readonly explain: boolean;
  readonly questions?: string;
}

/** What `ask` needs from the process. */
export interface AskSurroundings {
  readonly stdin: Readable;
  readonly now: () => number;
  /** How the index is kept; not at all where absent. */
  readonly keep?: KeepIndex;
}

const request = ({ outlet, top, explain }: AskOptions, question: string) => ({
  question,
  top,
  explain,
  ...(outlet === undefined ? {} : { outlet }),
});

/** The answer in words. Without quotations, `--explain` adds how near the nearest came. */
function explainedText(answer: Answer, options: AskOptions, output: Output): string {
  const page = pageFor(output);
  const shown = answerText(answer, page);
  if (answer.answered || !options.explain) return shown;
  const sure = `How sure that the articles answer: ${(100 * answer.confidence).toFixed(0)} %.`;
  return `${shown}\n\n${page.paint('dim', sure)}`;
}

async function askMany(
  lines: string,
  options: AskOptions,
  { story, output }: { readonly story: Story; readonly output: Output },
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  for (const each of readQuestions(lines)) {
    if (output.closed === true) break;
    if (each.kind === 'bad') {
      exitCode = EXIT.failed;
      output.error(`${options.questions}:${each.line}: ${each.problem}`);
    } else {
      const answer = await story.ask(request(options, each.question));
      output.line(answerJson(answer, each.id));
    }
  }
  return exitCode;
}

/** `verbatim ask`: answers one question, or a file of them. */
export function askProgram({ stdin, now, keep }: AskSurroundings): Program {
  return defineProgram({
    description:
      'Answers a question with sentences from the articles. Exit code 0 whether or not they answer it ' +
      '(see "answered" of --json), 1 if no article is good or a line of the question file is bad, 2 ' +
      'for a wrong call.',
    declare: (command) =>
      command
        .argument('[question...]', 'the question')
        .addOption(outletNameOption())
        .addOption(new Option('--top <n>', 'sentences at most').argParser(wholeNumber()).default(DEFAULT_TOP))
        .addOption(new Option('--explain', 'say why each sentence stands where it does').default(false))
        .addOption(
          new Option(
            '--questions <file>',
            'answer each line {"id"?, "question"} of a file, or - for standard input, with one line of JSON',
          ),
        )
        .addOption(seedsOption())
        .addOption(jsonOption()),
    work: async ({ options, args, refuse }, output) => {
      const question = args.join(' ').trim();
      if ((question === '') === (options.questions === undefined))
        return refuse('give either a question or --questions FILE');
      if (question.length > LONGEST_QUESTION) return refuse(QUESTION_TOO_LONG);
      const lines = options.questions === undefined ? null : await readText(options.questions, stdin);
      const host = await openStory({ seeds: options.seeds, now, keep }, output);
      if (host === null) return EXIT.failed;
      const story = host.current();
      const meant = { ...options, ...(await outletMeant(options.outlet, story)) };
      if (lines !== null) return askMany(lines, meant, { story, output });
      const answer = await story.ask(request(meant, question));
      output.line(options.json ? answerJson(answer) : explainedText(answer, options, output));
      return EXIT.ok;
    },
  });
}

function readText(file: string, stdin: Readable): Promise<string> {
  return file === '-' ? text(stdin) : readFile(file, 'utf8');
}
