import type { RemovedPart } from '../article.js';
import { foldLine } from '../format/body.js';

/** Longest example of a part that is kept for the preview, UTF-16 code units. */
const LONGEST_EXAMPLE = 200;

/** How much of a part is searched for its example, UTF-16 code units: markup is full of white space. */
const LOOKED_AT = 4_000;

/** Counts what was taken out, by reason. Parts without words are not counted: nobody saw them. */
export class RemovedParts {
  readonly #parts = new Map<string, { count: number; example: string }>();

  count(reason: string, text: string): void {
    const words = foldLine(text.slice(0, LOOKED_AT));
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const known = this.#parts.get(reason);
    if (known) known.count += 1;
    else this.#parts.set(reason, { count: 1, example: words.slice(0, LONGEST_EXAMPLE).toWellFormed() });
  }

  list(): RemovedPart[] {
    return [...this.#parts].map(([reason, part]) => ({ reason, ...part }));
  }
}
