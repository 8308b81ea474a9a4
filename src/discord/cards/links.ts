/** Longest address put into a message, in characters: what Discord allows for a link button. */
const ADDRESS_LIMIT = 512;
/** A longer sentence is linked by its first and last words, as browsers do. */
const WHOLE_WORDS = 12;
const EDGE_WORDS = 5;

/**
 * The address of an article with a text fragment, so that the browser jumps to the sentence and marks it
 * (https://wicg.github.io/scroll-to-text-fragment/). The plain address where the fragment would make it too long;
 * null where the address itself is too long or is none.
 */
export function sentenceUrl(url: string | null, sentence: string): string | null {
  const plain = articleUrl(url);
  if (plain === null) return null;
  const linked = `${plain}${plain.includes('#') ? '' : '#'}:~:text=${textDirective(sentence)}`;
  return linked.length <= ADDRESS_LIMIT ? linked : plain;
}

/** The address for `[](...)`; null where it is no http address or too long. */
export function articleUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  const safe = parsed.href.replace(/[()<>\\*\s|]/g, percent);
  return safe.length <= ADDRESS_LIMIT ? safe : null;
}

function textDirective(sentence: string): string {
  const words = sentence.toWellFormed().split(/\s+/).filter(Boolean);
  const part = (from: number, to?: number) => encodeDirective(words.slice(from, to).join(' '));
  return words.length <= WHOLE_WORDS ? part(0) : `${part(0, EDGE_WORDS)},${part(-EDGE_WORDS)}`;
}

/** Escapes what has a meaning in the directive (`-`, `,`, `&`) or in Discord's markdown (brackets, stars). */
function encodeDirective(words: string): string {
  return encodeURIComponent(words).replace(/[-!'()*~]/g, percent);
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
