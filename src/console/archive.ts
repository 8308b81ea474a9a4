import { hostname } from 'node:os';
import { type ConsoleArchive, openConsoleArchive } from '../archive/console-archive.js';
import { archiveFaults, archiveOf } from '../archive/settings.js';
import { loadCorpus } from '../corpus/load.js';
import type { Output } from './output.js';
import { problemLine } from './problem-lines.js';
import { defineProgram, EXIT, type ExitCode, jsonOption } from './program.js';

const NO_ARCHIVE = 'ARCHIVE_URL is not set: the articles live in a folder, and there is no archive.';

/** The settings of the archive; null where there are none or they are wrong, which is said. */
function settingsOf(env: NodeJS.ProcessEnv, output: Output) {
  const faults = archiveFaults(env);
  for (const { setting, expected } of faults) output.error(`${setting}: expected ${expected}`);
  const settings = faults.length > 0 ? null : archiveOf(env);
  if (settings === null && faults.length === 0) output.error(NO_ARCHIVE);
  return settings;
}

/** Opens the archive of the settings, works with it and closes it; says why where that fails. */
async function withArchive(
  env: NodeJS.ProcessEnv,
  output: Output,
  work: (archive: ConsoleArchive) => Promise<ExitCode>,
): Promise<ExitCode> {
  const settings = settingsOf(env, output);
  if (settings === null) return EXIT.failed;
  const opened = await openConsoleArchive(settings, (text) => output.error(text));
  if (opened === null) return EXIT.failed;
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

async function takeIn(archive: ConsoleArchive, directory: string, output: Output): Promise<ExitCode> {
  const { corpus, problems } = await loadCorpus({ directory });
  for (const problem of problems) output.error(problemLine(problem));
  if (corpus.articles.length === 0 || problems.some(({ severity }) => severity === 'error')) {
    output.error('Nothing was changed: the folder has to have good articles, and no others.');
    return EXIT.failed;
  }
  const outcome = await archive.takeIn(corpus.articles, `${hostname()} console`);
  if (outcome.kind === 'rejected') {
    for (const problem of outcome.problems) output.error(problemLine(problem));
    return EXIT.failed;
  }
  const { articles, sentences } = outcome;
  const changes =
    outcome.kind === 'unchanged'
      ? 'Nothing new'
      : `${outcome.added.length} added, ${outcome.changed.length} changed, ${outcome.removed.length} removed`;
  output.line(`${changes}: ${articles} articles with ${sentences} quotable sentences are in force.`);
  await archive.makeVectors((made, of) => output.error(`${made} of ${of} sentence vectors made`));
  return EXIT.ok;
}

/** `verbatim archive status`. */
const statusProgram = (env: NodeJS.ProcessEnv) =>
  defineProgram({
    description: 'Says what the archive of ARCHIVE_URL holds.',
    declare: (command) => command.addOption(jsonOption()),
    work: ({ options: { json } }, output) =>
      withArchive(env, output, async (archive) => {
        const said = await archive.status();
        const { articles, sentences, generation, vectors } = said;
        const made = vectors === null ? 'not all of them with vectors' : 'with their vectors';
        if (json) output.line(JSON.stringify(said));
        else
          output.line(
            `${articles} articles, ${sentences} quotable sentences (${made}), change ${generation}.`,
          );
        return EXIT.ok;
      }),
  });

/** `verbatim archive DIR`: the articles of a folder, taken into an archive. */
export const archiveProgram = (env: NodeJS.ProcessEnv) =>
  defineProgram({
    description:
      'Takes the articles of a folder into the archive of ARCHIVE_URL, in the place of those that came ' +
      'from a folder before. Articles that were added in Discord stay. The bots answer from them at once.',
    declare: (command) => command.argument('<dir>', 'the folder of articles'),
    work: ({ args: [directory = ''] }, output) =>
      withArchive(env, output, (archive) => takeIn(archive, directory, output)),
    parts: { status: statusProgram(env) },
  });
