import { decodeHTMLStrict } from 'entities';

/** How often a fact is decoded. Templates escape a title for markup and again for JSON; feeds even a third time. */
const MOST_ROUNDS = 3;

/**
 * A fact without the character references that were left in it. Templates escape titles for markup and then put them
 * where nothing decodes them (JSON-LD), or escape them twice. For facts only, never for text that is quoted. References
 * without a semicolon stay: in an address, `&copy=2` is a parameter.
 */
export function decodeFact(value: string): string {
  let text = value;
  for (let round = 0; round < MOST_ROUNDS && text.includes('&'); round += 1) {
    const decoded = decodeHTMLStrict(text);
    if (decoded === text) break;
    text = decoded;
  }
  return text;
}
