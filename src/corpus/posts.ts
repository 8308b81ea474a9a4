import { POST_END } from './furniture/embeds.js';

/** The longest post whose earlier paragraphs are looked for, UTF-16 code units. */
const LONGEST = 600;

/** The longest signature, UTF-16 code units. */
const LONGEST_SIGNATURE = 160;

/** A line that introduces what somebody wrote. */
const INTRODUCES = /[:：]$/u;

/**
 * Finds the paragraphs of posts. A post ends with its author and day ("— Jane Roe (@janeroe) May 31, 2018"). If a line
 * with a colon introduces it, all paragraphs in between are the post's. Otherwise nothing tells where it begins: only
 * the paragraph right above a signature that stands alone is taken. Linear.
 */
export function posts(lines: readonly string[]): readonly boolean[] {
  const posted = lines.map(() => false);
  lines.forEach((line, at) => {
    const end = POST_END.exec(line.slice(-LONGEST_SIGNATURE));
    if (end === null) return;
    const alone = end.index === 0 && line.length <= LONGEST_SIGNATURE;
    const first = introduced(lines, at);
    if (first !== null) posted.fill(true, first, at);
    else if (alone && at > 0 && (lines[at - 1] ?? '').length <= LONGEST) posted[at - 1] = true;
  });
  return posted;
}

/** The index of the first paragraph of a post, below the line that introduces it. Null where there is no such line. */
function introduced(lines: readonly string[], end: number): number | null {
  let length = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    if (INTRODUCES.test(line)) return at + 1;
    length += line.length;
    if (length > LONGEST) return null;
  }
  return null;
}
