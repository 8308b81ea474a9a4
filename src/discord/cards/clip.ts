/** A label of at most `limit` UTF-16 code units: a longer one ends in an ellipsis, never in half a character. */
export function clip(label: string, limit: number): string {
  if (label.length <= limit) return label;
  return `${label
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`;
}
