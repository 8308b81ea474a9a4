import type { QuestionOutcome, Ranked } from './judge-all.js';

/** A field of a run may hold no blanks. */
const field = (text: string) => text.replace(/\s/g, '_');

/** Decimals of a score, and the least distance to the score before. */
const DECIMALS = 6;
const STEP = 10 ** -DECIMALS;

/**
 * Names a sentence in runs: article path, `#`, start, `-`, end. A merged sentence is named by the copy that stood
 * first.
 */
function docid({ unit, first }: Ranked): string {
  const place = unit.places.find(
    ({ article, sentence }) => article === first.article && sentence === first.sentence,
  );
  if (place === undefined) throw new RangeError('expected the copy that stood first to be one of the copies');
  return `${field(place.path)}#${place.start}-${place.end}`;
}

/**
 * Judged rankings as a TREC run: `qid Q0 docid rank score tag` for each sentence, with ranks from 1. trec_eval orders
 * by score and ignores the rank, so scores fall strictly, equal ones by a millionth a rank.
 *
 * @see https://github.com/usnistgov/trec_eval
 */
export function trecRun(system: string, outcomes: readonly QuestionOutcome[]): string {
  return outcomes
    .flatMap(({ question, ranking }) => {
      let above = Number.POSITIVE_INFINITY;
      return ranking.map((ranked, rank) => {
        above = Math.min(ranked.first.score, above - STEP);
        const score = above.toFixed(DECIMALS);
        return `${field(question.id)} Q0 ${docid(ranked)} ${rank + 1} ${score} ${field(system)}\n`;
      });
    })
    .join('');
}
