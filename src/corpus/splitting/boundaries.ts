import type { LanguageRules } from '../../language/language-rules.js';
import { isWhite, isWideTerminator, letterKind, terminatorSearch } from './characters.js';
import { sentenceEnd } from './ends.js';
import { listItems } from './lists.js';
import { type Mark, readMark } from './marks.js';
import { type Pair, readStructure } from './structure.js';

export interface Paragraph {
  readonly from: number;
  readonly to: number;
  readonly rules: LanguageRules;
}

/**
 * The longest bracket or quotation that is kept whole inside a sentence, in code units: about three lines. A longer
 * one most likely lacks its closing mark.
 */
const MAX_KEPT = 300;

/**
 * The positions in `(from, to)` where one sentence ends and the next begins, in order. Linear: one pass over the
 * candidates, with a bounded look around each.
 */
export function boundaries(text: string, { from, to, rules }: Paragraph): number[] {
  const found: number[] = [];
  const structure = readStructure(text, from, to);
  const kept = new KeptTogether(text, structure.pairs, to);
  const items = listItems(text, from, to);
  const search = terminatorSearch();
  let item = 0;
  let start = from;
  const end = (at: number) => {
    if (at > start) found.push(at);
    start = at;
    while (start < to && isWhite(text[start])) start += 1;
  };
  const beginItems = (before: number) => {
    for (; item < items.length && (items[item] ?? to) <= before; item += 1) end(items[item] ?? to);
  };
  search.lastIndex = from;
  for (let match = search.exec(text); match !== null && match.index < to; match = search.exec(text)) {
    beginItems(match.index);
    const mark = readMark(text, match.index, { to, structure });
    search.lastIndex = mark.stop;
    if (mark.end <= kept.until(match.index, start)) continue;
    const wide = isWideTerminator(text[mark.stop - 1] ?? '');
    const at = wide ? wideEnd(text, mark) : sentenceEnd({ text, from, to, start, rules }, mark);
    if (at !== null && at < to) end(at);
  }
  beginItems(to);
  return found;
}

/**
 * What continues a sentence after a closing mark in scripts without spaces: a Japanese particle ("「はい。」と言った"), or a
 * few characters with a verb of speech in Chinese ("“你呢？”他问").
 */
const GOES_ON =
  /[とっはがをにのもでなやへ]|\p{L}{0,6}?(?:说|說|问|問|道|称|稱|答|喊|叫|写|寫|表示|指出|强调|強調|補充|补充)/uy;

/**
 * In scripts without spaces a mark ends the sentence, unless it stands in quotation marks or brackets and the sentence
 * goes on behind them.
 */
function wideEnd(text: string, { stop, end }: Mark): number | null {
  if (end === stop) return end;
  GOES_ON.lastIndex = end;
  return GOES_ON.test(text) ? null : end;
}

/** Tells how far a sentence is kept whole, because a bracket or a quotation stands inside it. */
class KeptTogether {
  private next = 0;
  private end = -1;

  constructor(
    private readonly text: string,
    private readonly pairs: readonly Pair[],
    private readonly to: number,
  ) {}

  /** How far the sentence that begins at `start` is kept whole, asked at a candidate. Positions have to rise. */
  until(at: number, start: number): number {
    for (
      let pair = this.pairs[this.next];
      pair !== undefined && pair.open < at;
      pair = this.pairs[this.next]
    ) {
      this.next += 1;
      if (pair.close - pair.open <= MAX_KEPT && this.isInside(pair, start))
        this.end = Math.max(this.end, pair.close);
    }
    return this.end;
  }

  /**
   * Whether a pair is kept whole. A quotation is ('tweeted: "Good dinner. Steak on the menu."'), because half of it
   * would have one mark without the other. So is a bracket inside a sentence: "science (He worked. He left.) at".
   */
  private isInside({ open, close, mark }: Pair, start: number): boolean {
    if (this.text[open] === '「' || this.text[open] === '『') return this.goesOn(close + 1);
    if (mark === 'quotation') return true;
    return open - start >= 4 || /[\p{L}\p{N}]/u.test(this.text.slice(start, open));
  }

  private goesOn(from: number): boolean {
    let at = from;
    while (at < this.to && at - from < 3 && isWhite(this.text[at])) at += 1;
    if (at >= this.to) return false;
    const kind = letterKind(this.text, at);
    return kind === 'lower' || kind === 'uncased' || ',;:'.includes(this.text[at] ?? ' ');
  }
}
