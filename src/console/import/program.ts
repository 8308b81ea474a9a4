import { type Command, Option } from '@commander-js/extra-typings';
import { apartReader, type Reader } from '../../import/apart/reader.js';
import type { FoundFacts } from '../../import/page/fact-names.js';
import { type GivenFacts, readGivenFacts } from '../../import/plan/given-facts.js';
import { openFeed, readEntry } from '../../import/source/feed-source.js';
import type { Means } from '../../import/source/means.js';
import { readSource } from '../../import/source/open.js';
import { readLocalFile } from '../../import/source/read-file.js';
import { ArticleShelf } from '../../import/store/shelf.js';
import { VisitShelf } from '../../import/store/visits.js';
import type { Writing } from '../../import/store/write.js';
import type { Output } from '../output.js';
import { pageFor } from '../page.js';
import {
  defineProgram,
  EXIT,
  type ExitCode,
  jsonOption,
  type Program,
  seedsOption,
  wholeNumber,
} from '../program.js';
import { type Importing, importOne, type ReadSource } from './import-one.js';
import { type Imported, reportJson, reportText } from './report.js';

/** What `import` needs from the process. */
export interface ImportSurroundings {
  /** Asks the person at the terminal; null where nobody sits there. An empty answer leaves the question open. */
  readonly ask: ((question: string) => Promise<string>) | null;
  readonly writing: Writing;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How markup is read: in threads of their own by default. */
  readonly reader?: Reader;
}

interface ImportOptions extends GivenFacts {
  readonly seeds: string;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly feed: boolean;
  readonly newest: number;
  readonly allowPrivate: boolean;
  readonly refetch: boolean;
  readonly replace: boolean;
}

/** Entries of a feed that are read by default, and at most. */
const NEWEST = { usual: 10, most: 200 };

/** The articles of a source, read one after the other. */
async function* articlesOf(
  source: string,
  options: ImportOptions,
  { means, importing }: Hands,
): AsyncGenerator<ReadSource> {
  if (!options.feed) {
    yield { name: source, outcome: await readSource(source, means) };
    return;
  }
  const feed = await openFeed(source, options.newest, means);
  if (feed.kind === 'failed') {
    yield { name: source, outcome: feed };
    return;
  }
  for (const entry of feed.entries) yield await readEntry(entry, means);
  const { visit } = feed;
  if (visit !== null && !options.dryRun) await importing.visits.keepFeed(visit.origin, visit.text);
}

/** What every source of a call is read and written by. */
interface Hands {
  readonly means: Means;
  readonly importing: Importing;
}

async function importAll(
  sources: readonly string[],
  options: ImportOptions,
  { output, ...hands }: Hands & { readonly output: Output },
): Promise<ExitCode> {
  const page = pageFor(output);
  const counts: Record<Imported['kind'], number> = {
    written: 0,
    present: 0,
    unchanged: 0,
    repeated: 0,
    failed: 0,
  };
  for (const source of sources) {
    for await (const wanted of articlesOf(source, options, hands)) {
      const imported = await importOne(wanted, hands.importing);
      counts[imported.kind] += 1;
      if (options.json) output.line(reportJson(wanted.name, imported));
      else output.line(`${reportText(wanted.name, imported, page)}\n`);
    }
  }
  if (!options.json) {
    const { written, present, unchanged, repeated, failed } = counts;
    const done = options.dryRun ? 'would be written' : 'written';
    const twice = repeated > 0 ? `, ${repeated} named twice` : '';
    output.line(`${written} ${done}, ${present + unchanged} there already${twice}, ${failed} failed.`);
    if (written > 0 && !options.dryRun) output.line('Use /reload, or start the bot again, to bring them in.');
  }
  return counts.failed > 0 ? EXIT.failed : EXIT.ok;
}

const declare = (command: Command) =>
  command
    .argument('<source...>', 'web addresses and files')
    .option('--dry-run', 'show what would be written, write nothing', false)
    .option('--feed', 'the sources are feeds (RSS, Atom, JSON Feed): import their articles', false)
    .addOption(
      new Option('--newest <n>', 'of a feed, the newest N articles')
        .argParser(wholeNumber(NEWEST.most))
        .default(NEWEST.usual),
    )
    .option('--outlet <name>', 'the outlet, whatever the page says')
    .option('--title <title>', 'the title, whatever the page says')
    .option('--date <date>', 'the day of publication (2018-05-31), whatever the page says')
    .option('--refetch', 'read pages whole even if their servers say that nothing has changed', false)
    .option('--replace', 'let an article take the place of quite another one at its address', false)
    .option('--allow-private', 'read addresses in private networks too', false)
    .addOption(seedsOption())
    .addOption(jsonOption());

/** `verbatim import`: brings articles in from the web, from files and from feeds. */
export function importProgram(surroundings: ImportSurroundings): Program {
  return defineProgram({
    description:
      'Brings articles in: from web addresses, saved pages (.html), texts (.txt, .md) and feeds. Shows ' +
      'what will be quotable, with where each fact came from.',
    declare,
    work: async ({ options, args }, output) => {
      const given = readGivenFacts(options);
      if (given.kind === 'bad') {
        output.error(`--${given.name}: expected ${given.expected}`);
        return EXIT.usage;
      }
      const hands = handsFor(options, given.facts, surroundings);
      return importAll(args, options, { ...hands, output });
    },
  });
}

function handsFor(
  { seeds, dryRun, json, replace, refetch, allowPrivate }: ImportOptions,
  given: FoundFacts,
  { ask, writing, now, reader = apartReader() }: ImportSurroundings,
): Hands {
  const visits = new VisitShelf(seeds, writing, now);
  const shelf = dryRun ? null : new ArticleShelf(seeds, writing);
  // Whoever states a fact wants to see the article with it, changed or not.
  const anew = refetch || Object.keys(given).length > 0;
  return {
    importing: { seeds, given, visits, brought: [], shelf, ask: json ? null : ask, replace },
    means: { reader, readFile: readLocalFile, fetching: { allowPrivate }, visits: anew ? null : visits },
  };
}
