/** Text as it is compared with what a person typed: without accents, in small letters. */
export function forLookup(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
