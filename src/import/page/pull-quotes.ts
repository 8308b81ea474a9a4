import { mainBox } from './line-boxes.js';
import type { Box, PageLine } from './page-lines.js';
import { isRunning, wordCount } from './running-text.js';
import { wordsAlone } from './same-words.js';

/** Words of the text that a page shows once more beside it: as a pull quote, as a card to share. */

/** The fewest and the most words of such a line. Fewer may stand in another sentence by chance. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 40;
/** At most so many lines are looked for in the text, because each takes time as the text is long. */
const MOST_LINES = 60;
/** Within so many lines a second caption that is the same is of the same picture. */
const NEAR = 3;
/** The longest line below that says who spoke, in words. */
const SPEAKER_WORDS = 8;

/** Elements that templates set pull quotes in. */
const QUOTING = new Set(['BLOCKQUOTE', 'FIGURE', 'ASIDE']);

function isQuoted(box: Box): boolean {
  for (let at: Box | null = box; at !== null; at = at.parent) if (QUOTING.has(at.tag)) return true;
  return false;
}

/**
 * An article's lines without those that repeat a part of a longer line, word for word, in a box beside the text. Such a
 * line has lost who spoke, so it would read as the outlet's own words. The name below it goes with it.
 */
export function withoutPullQuotes(lines: readonly PageLine[]): readonly PageLine[] {
  const main = mainBox(lines).box;
  const candidates = lines
    .filter(({ kind, box, text }) => {
      const words = wordCount(text);
      if (kind !== 'paragraph' || words < FEWEST_WORDS || words > MOST_WORDS) return false;
      return isQuoted(box) || (box.tag !== 'PRE' && box.parent !== main && isRunning(text));
    })
    .slice(0, MOST_LINES);
  const texts = lines.map(({ text }) => wordsAlone(text));
  const repeated = new Set(
    candidates.filter((line) => {
      const words = wordsAlone(line.text);
      // A paragraph that is there twice may be meant to be. Of two quotations that are the same, the first stays.
      const twice = isQuoted(line.box) && texts.indexOf(words) < lines.indexOf(line);
      return twice || texts.some((text) => text.length > words.length && text.includes(words));
    }),
  );
  return lines.filter((line, at) => {
    // Captions are shown once for wide screens and once for narrow ones.
    const near = lines.slice(Math.max(0, at - NEAR), at);
    if (near.some(({ kind, text }) => kind === 'caption' && text === line.text)) return false;
    if (repeated.has(line)) return false;
    const above = lines[at - 1];
    return above === undefined || !repeated.has(above) || !namesSpeaker(line, above.box, main);
  });
}

/** Whether a short line stands in the box of the pull quote above it. */
function namesSpeaker({ box, text }: PageLine, quote: Box, main: Box | null): boolean {
  const around = isQuoted(quote) || quote.parent !== main ? quote.parent : null;
  if (around === null || around === main || wordCount(text) > SPEAKER_WORDS) return false;
  return box === around || box.parent === around;
}
