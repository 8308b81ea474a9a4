import { decodeHTMLStrict } from 'entities';

/** Templates escape a title once for markup and once more for JSON; a third time has been seen in feeds. */
const MOST_ROUNDS = 3;

/**
 * A fact without the character references that were left in it: publishers' templates escape titles for markup and
 * then put them where nothing takes that back (JSON-LD), or escape them twice. For facts only, never for text that
 * is quoted. References without a semicolon stay: in an address, `&copy=2` is a parameter.
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
