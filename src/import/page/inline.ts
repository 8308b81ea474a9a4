/** What inline markup says beyond the text in it. */

/** Text that was taken back, and the readings beside Chinese and Japanese characters. */
const STRUCK = new Set(['DEL', 'S', 'STRIKE', 'RT', 'RP']);

/** Whether the text of an element is left out of what is read. */
export function isStruck(name: string): boolean {
  return STRUCK.has(name);
}

/** The marks that browsers print for `<q>`, by how many quotations stand around it. */
export const openingQuote = (around: number): string => (around % 2 === 0 ? '“' : '‘');
export const closingQuote = (around: number): string => (around % 2 === 0 ? '”' : '’');

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' },
  ...{ '-': '⁻', '−': '⁻', '+': '⁺' },
};

/**
 * A power, and what stands before one: a figure or a short symbol ("10", "km", "x"). Behind a word it is a footnote.
 */
const POWER = /^[-−+]?\d{1,3}$/;
const BASE = /(?:\d|(?<!\p{L})\p{L}{1,2}|\))$/u;
/** Marks of footnotes. */
const NOTE = /^[[(]?(?:\d{1,3}(?:[,–-]\d{1,3})*|[a-z]|[*†‡§¶]{1,3}|note \d{1,2})[\])]?$/;

/**
 * What a raised text becomes: a power stays raised (10⁶), the mark of a footnote is dropped. Null for anything else,
 * which is text: the letters of "1st", the sign of a trade mark.
 */
export function raised(element: Element, before: string): string | null {
  const text = (element.textContent ?? '').trim();
  const leadsToNote = [...element.querySelectorAll('a[href]')].some((link) =>
    /#/.test(link.getAttribute('href') ?? ''),
  );
  if (leadsToNote && text.length <= LONGEST_NOTE) return '';
  if (POWER.test(text) && BASE.test(before.trimEnd()) && !element.querySelector('a')) {
    return [...text].map((sign) => SUPERSCRIPT[sign] ?? sign).join('');
  }
  return NOTE.test(text) ? '' : null;
}

/** The longest mark that leads to a footnote, UTF-16 code units. */
const LONGEST_NOTE = 12;
