import { planInFolder } from '../../import/apart/task.js';
import type { ImportedArticle, SourceOutcome } from '../../import/article.js';
import type { FoundFacts } from '../../import/page/facts.js';
import { type GivenFacts, type Plan, readGivenFacts } from '../../import/plan/plan.js';
import type { ArticleShelf } from '../../import/store/shelf.js';
import { problemLine } from '../problem-lines.js';
import type { Imported } from './report.js';

/** One article that is to be imported, read. */
export interface Wanted {
  readonly name: string;
  readonly outcome: SourceOutcome;
}

/** How articles are imported. */
export interface Importing {
  readonly seeds: string;
  /** What the caller stated for all of them. */
  readonly given: FoundFacts;
  /** Null: nothing is written. */
  readonly shelf: ArticleShelf | null;
  readonly ask: ((question: string) => Promise<string>) | null;
}

const NO_OUTLET = 'The outlet is not known, and every quotation names it: say it with --outlet NAME.';

/** Asks once for a fact; an answer that is none, and no answer, leave it open. */
async function askFor(
  name: keyof GivenFacts,
  question: string,
  ask: NonNullable<Importing['ask']>,
): Promise<FoundFacts> {
  const answer = (await ask(question)).trim();
  if (answer === '') return {};
  const read = readGivenFacts({ [name]: answer });
  return read.kind === 'facts' ? read.facts : askFor(name, `Expected ${read.expected}. ${question}`, ask);
}

/** What the person at the terminal adds to what the source says: the outlet must be known, the others may be. */
async function askForMissing(found: FoundFacts, { ask, given }: Importing): Promise<FoundFacts> {
  if (ask === null) return given;
  const known = { ...found, ...given };
  const asked: FoundFacts[] = [];
  if (!known.outlet) asked.push(await askFor('outlet', 'Outlet: ', ask));
  if (!known.title) asked.push(await askFor('title', 'Title (Enter: none): ', ask));
  if (!known.date) asked.push(await askFor('date', 'Date, as 2018-05-31 (Enter: none): ', ask));
  return Object.assign({}, given, ...asked);
}

/** Plans and writes one article. */
export async function importOne({ outcome }: Wanted, importing: Importing): Promise<Imported> {
  if (outcome.kind === 'failed') return outcome;
  const plan = await planFor(outcome.article, importing);
  switch (plan.kind) {
    case 'no-outlet':
      return { kind: 'failed', message: NO_OUTLET };
    case 'unusable':
      return { kind: 'failed', message: plan.problems.map(problemLine).join('\n  ') };
    case 'present':
      return plan;
    case 'new':
    case 'changed': {
      const stored = await importing.shelf?.write(plan.file.path, plan.file.text);
      if (stored?.kind === 'not-stored') return { kind: 'failed', message: stored.message };
      return { kind: 'written', plan, dry: importing.shelf === null };
    }
  }
}

/** A known article is not asked about: what its file says is taken over. */
async function planFor(article: ImportedArticle, importing: Importing): Promise<Plan> {
  const plan = await planInFolder(importing.seeds, article, importing.given);
  if (plan.kind !== 'new' && plan.kind !== 'no-outlet') return plan;
  const given = await askForMissing(article.facts, importing);
  return planInFolder(importing.seeds, article, given);
}
