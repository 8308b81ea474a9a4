import type { Outcome } from './judge-all.js';

/** A field of a run may hold no blanks. */
const field = (text: string) => text.replace(/\s/g, '_');

/** Names a sentence in runs: article path, `#`, start, `-`, end. */
const docid = (path: string, start: number, end: number) => `${field(path)}#${start}-${end}`;

/**
 * Judged rankings as a TREC run: one line a sentence, `qid Q0 docid rank score tag`, ranks from 1. A merged
 * sentence is named by the copy that stood first.
 *
 * @see https://github.com/usnistgov/trec_eval
 */
export function trecRun(system: string, outcomes: readonly Outcome[]): string {
  return outcomes
    .flatMap(({ question, ranking }) =>
      ranking.map(({ unit, first }, rank) => {
        const place = unit.places.find(
          ({ article, sentence }) => article === first.article && sentence === first.sentence,
        )!;
        const id = docid(place.path, place.start, place.end);
        return `${field(question.id)} Q0 ${id} ${rank + 1} ${first.score.toFixed(6)} ${field(system)}\n`;
      }),
    )
    .join('');
}
