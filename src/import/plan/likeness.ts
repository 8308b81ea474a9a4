/** How many words in a row are compared. Two reports on one event share few such runs by chance. */
const SHINGLE = 4;

/** From this share of common runs on, two texts of one outlet are one article. Range 0 to 1. */
export const NEARLY_THE_SAME = 0.8;

function shingles(text: string): Set<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < SHINGLE) return new Set([words.join(' ')]);
  return new Set(words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' ')));
}

/** How many shingles each of two texts has, and how many both have. */
function overlap(a: string, b: string): { one: number; other: number; common: number } {
  const [one, other] = [shingles(a), shingles(b)];
  const common = [...one].filter((shingle) => other.has(shingle)).length;
  return { one: one.size, other: other.size, common };
}

/**
 * How alike two texts are, 0 to 1: the resemblance of their word shingles (A. Broder, "On the resemblance and
 * containment of documents", 1997). Order and small edits count little, added paragraphs count by their length.
 */
export function likeness(a: string, b: string): number {
  const { one, other, common } = overlap(a, b);
  return common / (one + other - common);
}

/** From this share on that one text has of the other, they are versions of one article. Range 0 to 1. */
const VERSION = 0.5;

/**
 * Whether two texts are versions of one article: at least half of the one is in the other, whatever was added. Another
 * article at the same address has nothing in common with it but phrases.
 */
export function areVersions(a: string, b: string): boolean {
  const { one, other, common } = overlap(a, b);
  return common >= VERSION * Math.min(one, other);
}
