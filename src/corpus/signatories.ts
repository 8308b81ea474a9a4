import { patternSource } from '../language/pattern-source.js';

/**
 * A person and what they are, in a line that is no sentence: "Ida Holm, Editor, Tidewater Review", "Ursula van der
 * Berg (Utrecht)". Tried on short lines only.
 */
const SIGNATORY = new RegExp(
  patternSource`
    ^(?:[-*•] )?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3})){1,5}(?:,| [–—-]| \() ?[\p{L}"“]
    [^!?]*[^.!?…:;,]$
  `,
  'u',
);

/** The longest such line, UTF-16 code units. */
const LONGEST = 120;

/** The fewest such lines in a row that are names below a letter. One or two are a byline. */
const FEWEST = 3;

/**
 * Finds the names below a letter or a statement: several lines of one form in a row. They belong to what was printed,
 * though one alone looks like a byline. Linear.
 */
export function signatories(lines: readonly string[]): readonly boolean[] {
  const alike = lines.map((line) => line.length <= LONGEST && SIGNATORY.test(line));
  const signed = lines.map(() => false);
  for (let first = 0; first < lines.length; first += 1) {
    let end = first;
    while (alike[end]) end += 1;
    if (end - first >= FEWEST) signed.fill(true, first, end);
    first = Math.max(first, end);
  }
  return signed;
}
