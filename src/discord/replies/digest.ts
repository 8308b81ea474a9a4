import type { Difference } from '../../answer/compare.js';
import type { Story } from '../../story/story.js';
import type { Digest, DigestDifference } from '../cards/digest-card.js';
import type { SourceFacts } from '../contract/source-memo.js';

/** Most articles, compared questions, differences and dated sentences on a card. */
const NEWEST = 5;
const QUESTIONS = 4;
const DIFFERENCES = 3;
const ENTRIES = 5;
/** How many of the last dated sentences are looked through: those without a date stand at the end. */
const LOOKED_THROUGH = 200;
const WEEK = 7 * 24 * 60 * 60_000;

/** The state of the story: newest articles, differences, last days. */
export async function storyDigest(story: Story, { sources, outlets }: SourceFacts): Promise<Digest> {
  const newest = sources
    .filter(({ date }) => date !== null)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .slice(0, NEWEST);
  return {
    articles: sources.length,
    outlets: outlets.length,
    newest,
    differences: await differencesIn(story),
    lately: await lately(story),
    loadedAt: story.loadedAt,
  };
}

/** Where the outlets differ, for the questions that the articles suggest. */
async function differencesIn(story: Story): Promise<readonly DigestDifference[]> {
  const questions = await story.suggest('', QUESTIONS);
  const found: DigestDifference[] = [];
  for (const { text: question } of questions) {
    const { differences } = await story.compare({ question });
    // Two questions may come to the same spellings of one name: each difference is told once.
    const fresh = differences.find(
      (difference) => !found.some((told) => isSame(told.difference, difference)),
    );
    if (fresh !== undefined) found.push({ question, difference: fresh });
  }
  return found.slice(0, DIFFERENCES);
}

/** Whether two differences are of the same kind and between the same wordings. */
function isSame(one: Difference, other: Difference): boolean {
  const wordings = ({ variants }: Difference) => variants.map(({ written }) => written).sort();
  return one.kind === other.kind && wordings(one).join('\n') === wordings(other).join('\n');
}

/**
 * The dated sentences of the last week that the articles tell of; a day after the article's own is yet to come and left
 * out.
 */
async function lately(story: Story): Promise<Digest['lately']> {
  const { total } = await story.timeline({ from: 0, count: 1 });
  const { entries } = await story.timeline({
    from: Math.max(0, total - LOOKED_THROUGH),
    count: LOOKED_THROUGH,
  });
  const dated = entries.filter(({ date, precision, resolved, quote }) => {
    // What is only to come is no news of the last days.
    return resolved && date !== null && precision === 'day' && (quote.date === null || date <= quote.date);
  });
  const last = Date.parse(dated.at(-1)?.date ?? '');
  return dated.filter(({ date }) => last - Date.parse(date ?? '') <= WEEK).slice(-ENTRIES);
}
