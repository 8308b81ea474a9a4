import type { SearchIndex } from './index/search-index.js';
import type { Ranked } from './rank.js';

/** How a candidate stands among the others of its question. Copies of the sentence itself are no rivals. */
export interface Standing {
  /** Ranking score minus that of the best other candidate: negative for all but the first. */
  readonly margin: number;
  /** Ranking score minus the mean of the ten best others. */
  readonly lead: number;
  /**
   * Share of the five best others that stand in the same article, beyond what chance would give: an article about
   * the matter has more than one sentence for it, whereas chance finds one here and one there. In [0, 1].
   */
  readonly agreement: number;
}

/** Margin and lead, in ranking scores, where there are too few others to tell: what an unsure first hit has. */
const UNTOLD = 1;
/** Others that the lead is taken over. Fewer are no background to stand out from. */
const LED = 10;
/** Others that may agree. */
const AGREEING = 5;

/** The first sentence whose article is at least `article`; sentences are ordered by article. Logarithmic. */
function firstSentence(articleOf: Uint32Array, article: number): number {
  let [low, high] = [0, articleOf.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (articleOf[middle]! < article) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of each group of copies, best first. */
function withoutCopies({ state }: SearchIndex, ranked: readonly Ranked[], limit: number): Ranked[] {
  const seen = new Set<number>();
  const distinct: Ranked[] = [];
  for (const each of ranked) {
    const copy = state.firstCopy[each.sentence]!;
    if (seen.has(copy)) continue;
    seen.add(copy);
    distinct.push(each);
    if (distinct.length === limit) break;
  }
  return distinct;
}

/** How the first `places` of a ranking stand. */
export function standings(index: SearchIndex, ranked: readonly Ranked[], places: number): Standing[] {
  const { articleOf, firstCopy } = index.state;
  const best = withoutCopies(index, ranked, LED + 1);
  return ranked.slice(0, places).map(({ sentence, score }) => {
    const others = best.filter((each) => firstCopy[each.sentence] !== firstCopy[sentence]).slice(0, LED);
    const article = articleOf[sentence]!;
    const near = others.slice(0, AGREEING);
    const same = near.filter((each) => articleOf[each.sentence] === article).length / (near.length || 1);
    const length = firstSentence(articleOf, article + 1) - firstSentence(articleOf, article);
    return {
      margin: score - (others[0]?.score ?? score - UNTOLD),
      lead: others.length < LED ? UNTOLD : score - others.reduce((sum, each) => sum + each.score, 0) / LED,
      agreement: Math.max(0, same - length / articleOf.length),
    };
  });
}
