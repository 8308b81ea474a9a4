/** How many words in a row are compared: enough that a run is hardly there by chance. */
const RUN = 4;

/** Precision (how much of the text was expected) and recall (how much of the expected text is in it), each 0 to 1. */
export interface Overlap {
  readonly precision: number;
  readonly recall: number;
}

/** Words of a text, in lower case. In scripts without spaces each character is a word. */
function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+/gu);
  return words ?? [];
}

/** Every run of words, with how often it occurs. A text shorter than a run is one run. */
function runsOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  if (words.length === 0) return runs;
  for (let at = 0; at === 0 || at + RUN <= words.length; at += 1) {
    const run = words.slice(at, at + RUN).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

const total = (runs: ReadonlyMap<string, number>) =>
  [...runs.values()].reduce((sum, count) => sum + count, 0);

/**
 * Precision and recall of a text against the expected one, over runs of four words, each counted as often as it stands
 * there. Nothing found of nothing expected is perfect.
 *
 * @see Lin, "ROUGE: a package for automatic evaluation of summaries" (2004), ROUGE-N with n = 4
 */
export function overlap(found: string, expected: string): Overlap {
  const here = runsOf(found);
  const there = runsOf(expected);
  let common = 0;
  for (const [run, count] of here) common += Math.min(count, there.get(run) ?? 0);
  const [found_, expected_] = [total(here), total(there)];
  return {
    precision: found_ === 0 ? 1 : common / found_,
    recall: expected_ === 0 ? 1 : common / expected_,
  };
}

/** The harmonic mean of precision and recall; 0 where both are. */
export function fMeasure({ precision, recall }: Overlap): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
