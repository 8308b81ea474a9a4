import { Parser } from 'htmlparser2';

/** Deepest nesting of elements that is read. News pages stay below 60; readability takes quadratic time in it. */
const MAX_NESTING = 256;

/** Most elements of a page that are read. Long live blogs have some 10,000. */
export const MAX_ELEMENTS = 60_000;

/** What is wrong with the markup's size, or null where it can be read. */
export type MarkupFault = 'too-deep' | 'too-many-elements' | null;

/** Measures the nesting and the number of elements in one pass, before any tree is built. Linear. */
export function measureMarkup(html: string): MarkupFault {
  let depth = 0;
  let elements = 0;
  let fault: MarkupFault = null;
  const parser = new Parser({
    onopentag() {
      depth += 1;
      elements += 1;
      if (depth > MAX_NESTING) fault = 'too-deep';
      else if (elements > MAX_ELEMENTS) fault = 'too-many-elements';
    },
    onclosetag() {
      depth -= 1;
    },
  });
  // Fed in pieces, so that a fault ends the measuring early.
  const piece = 65_536;
  for (let at = 0; at < html.length && fault === null; at += piece) parser.write(html.slice(at, at + piece));
  return fault;
}
