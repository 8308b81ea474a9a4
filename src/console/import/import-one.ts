import type { Article } from '../../corpus/article.js';
import { planInFolder } from '../../import/apart/task.js';
import type { ImportedArticle, SourceOutcome, Unchanged } from '../../import/article.js';
import type { FoundFacts } from '../../import/page/fact-names.js';
import { findExisting } from '../../import/plan/existing.js';
import { type GivenFacts, readGivenFacts } from '../../import/plan/given-facts.js';
import type { Plan } from '../../import/plan/plan.js';
import type { ArticleShelf } from '../../import/store/shelf.js';
import type { VisitShelf } from '../../import/store/visits.js';
import { problemLine } from '../problem-lines.js';
import type { Imported } from './report.js';

/** One source as it was read. */
export interface ReadSource {
  readonly name: string;
  readonly outcome: SourceOutcome | Unchanged;
}

/** An article of an earlier source of the same call, written or not. */
interface Brought {
  readonly name: string;
  readonly article: Article;
}

/** What every import of a call shares. */
export interface Importing {
  readonly seeds: string;
  /** Facts that the caller stated for all of them. */
  readonly given: FoundFacts;
  /** Null: nothing is written. */
  readonly shelf: ArticleShelf | null;
  readonly visits: VisitShelf;
  /** Articles of this call so far. */
  readonly brought: Brought[];
  readonly ask: ((question: string) => Promise<string>) | null;
  /** Whether an article may take the place of quite another one at the same address. */
  readonly replace: boolean;
}

const NO_OUTLET = 'The outlet is not known, and every quotation names it: say it with --outlet NAME.';

/** Asks once for a fact; an empty or invalid answer leaves it open. */
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

/** Facts that the person at the terminal adds: the outlet is required, the others are not. */
async function askForMissing(found: FoundFacts, { ask, given }: Importing): Promise<FoundFacts> {
  if (ask === null) return given;
  const known = { ...found, ...given };
  const asked: FoundFacts[] = [];
  if (!known.outlet) asked.push(await askFor('outlet', 'Outlet: ', ask));
  if (!known.title) asked.push(await askFor('title', 'Title (Enter: none): ', ask));
  if (!known.date) asked.push(await askFor('date', 'Date, as 2018-05-31 (Enter: none): ', ask));
  return Object.assign({}, given, ...asked);
}

/**
 * Plans and writes one article. One that an earlier source of the call has brought is not written again, not even as
 * another version: nobody has said which is meant.
 */
export async function importOne({ name, outcome }: ReadSource, importing: Importing): Promise<Imported> {
  if (outcome.kind !== 'article') return outcome;
  const { origin } = outcome.article;
  const plan = await planFor(outcome.article, importing);
  const repeated = findRepeated(plan, importing.brought);
  if (repeated !== null) return repeated;
  switch (plan.kind) {
    case 'no-outlet':
      return { kind: 'failed', message: NO_OUTLET };
    case 'unusable':
      return { kind: 'failed', message: plan.problems.map(problemLine).join('\n  ') };
    case 'present':
      if (importing.shelf !== null) await importing.visits.keepPage(origin, plan.path);
      return plan;
    case 'new':
    case 'changed': {
      if (plan.kind === 'changed' && !(await mayReplace(plan, importing))) {
        return { kind: 'failed', message: ANOTHER(plan.file.path) };
      }
      const { path, text, article } = plan.file;
      const stored = await importing.shelf?.write(path, text);
      if (stored?.kind === 'not-stored') return { kind: 'failed', message: stored.message };
      if (stored !== undefined) await importing.visits.keepPage(origin, path);
      importing.brought.push({ name, article });
      return { kind: 'written', plan, dry: importing.shelf === null };
    }
  }
}

const ANOTHER = (path: string) =>
  `${path} has the same address and quite another text: say --replace to put this article in its place.`;

/** Replaces an earlier version; another article only where somebody says so. A dry run writes nothing. */
async function mayReplace(
  { version, file, changes }: Extract<Plan, { kind: 'changed' }>,
  { replace, shelf, ask }: Importing,
): Promise<boolean> {
  if (version || replace || shelf === null) return true;
  if (ask === null) return false;
  const [lost = '', found = ''] = [changes.removed[0], changes.added[0]];
  const difference = `- ${lost}\n+ ${found}\n`;
  const question = `${file.path} has the same address and quite another text.\n${difference}Replace it? (y/N) `;
  return /^y(?:es)?$/i.test((await ask(question)).trim());
}

/** The earlier source of this call with the same article; null where there is none. */
function findRepeated(
  plan: Plan,
  brought: readonly Brought[],
): Extract<Imported, { kind: 'repeated' }> | null {
  const repeats = (article: Article, by: 'address' | 'text') => {
    const first = brought.find((each) => each.article === article);
    return first ? { kind: 'repeated' as const, first: first.name, path: article.path, by } : null;
  };
  const articles = brought.map(({ article }) => article);
  if (plan.kind === 'present') {
    const same = articles.find(({ path }) => path === plan.path);
    return same ? repeats(same, plan.by) : null;
  }
  if (plan.kind !== 'new' && plan.kind !== 'changed') return null;
  const existing = findExisting(plan.file.article, articles);
  return existing ? repeats(existing.article, existing.by) : null;
}

/** Takes over the facts in the file of a known article, which are not asked for again. */
async function planFor(article: ImportedArticle, importing: Importing): Promise<Plan> {
  const folder = { seeds: importing.seeds, taken: importing.brought.map((each) => each.article.path) };
  const plan = await planInFolder(folder, article, importing.given);
  if (plan.kind !== 'new' && plan.kind !== 'no-outlet') return plan;
  const given = await askForMissing(article.facts, importing);
  return planInFolder(folder, article, given);
}
