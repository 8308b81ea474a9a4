/** Quotation marks and apostrophes that mean the same to a reader: ’ and ' , “ and ". */
const SINGLE = /[\u2018\u2019\u201A\u201B\u2032\u0060\u00B4]/g;
const DOUBLE = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g;
const SPACE = /\s+/g;

/**
 * Text as questions and answers are compared: lower case, every quotation mark straight, every run of white
 * space one blank, none at the ends. Two sentences whose folded texts are equal are copies of each other.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(SINGLE, "'")
    .replace(DOUBLE, '"')
    .replace(SPACE, ' ')
    .trim()
    .toLowerCase();
}
