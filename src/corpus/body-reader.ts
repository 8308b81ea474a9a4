import type { LeftOut, Sentence, SentenceKind, Span } from './article.js';
import {
  asksAndAnswers,
  describesPicture,
  endsLikeSentence,
  introducesList,
  isHeading,
  leavesOutStops,
  markedKind,
  type Surroundings,
} from './classify.js';
import { type Cut, cutFurniture } from './furniture/cut.js';
import type { Rest } from './furniture/rule.js';
import { limitLength, TOO_LONG } from './long-sentences.js';
import { LONGEST_LISTED, type ParagraphPlace } from './paragraph-places.js';
import { trimSpan } from './paragraphs.js';
import { splitSentences } from './splitting/split.js';

/** The name of the rule for headlines below a label that announces them. */
const LISTED = 'related-list';

/** The name of the rule for a post's paragraphs. Its last one has a rule of its own by this name. */
const POST = 'post';

/** The name of the rule for characters without width that the splitter takes for white space. */
const INVISIBLE = 'invisible';

/** Reads a body from top to bottom: the kind of a paragraph can depend on the one before. */
export class BodyReader {
  readonly sentences: Sentence[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly long: Span[] = [];
  readonly #text: string;
  readonly #language: string | null;
  readonly #whole: Pick<Surroundings, 'interview' | 'unstopped'>;
  #paragraph = 0;
  /** The kind of the next paragraph, if a label that stands alone says so. */
  #announced: Rest | null = null;
  /** Whether headlines of other articles follow. */
  #inLinks = false;
  /** Whether a paragraph that ends with a colon introduced a list, and every line since could be an item. */
  #inList = false;
  #opening = true;

  constructor(text: string, language: string | null, lines: readonly string[]) {
    this.#text = text;
    this.#language = language;
    this.#whole = { interview: asksAndAnswers(lines), unstopped: leavesOutStops(lines) };
  }

  /** Reads one paragraph. */
  read(span: Span, place: ParagraphPlace): void {
    if (place.posted) {
      this.leftOut.push({ ...span, rule: POST });
      return;
    }
    const cut = cutFurniture(this.#text, span, {
      unit: 'paragraph',
      atEnd: place.atEnd,
      signed: place.signed,
    });
    this.leftOut.push(...cut.leftOut);
    if (cut.kept === null) {
      this.#announced = cut.rest ?? null;
      this.#inLinks = cut.listFollows || (this.#inLinks && cut.leftOut.length > 0);
      return;
    }
    const text = this.#slice(cut.kept);
    if (this.#inLinks && text.length <= LONGEST_LISTED && !/[.!…:]["”’')]*$/u.test(text)) {
      this.leftOut.push({ ...cut.kept, rule: LISTED });
      return;
    }
    this.#inLinks = false;
    this.#keep(cut.kept, cut.rest ?? this.#announced, place);
    this.#announced = null;
  }

  #slice({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  #keep(span: Span, rest: Rest | null, place: ParagraphPlace): void {
    const text = this.#slice(span);
    // Within a paragraph there are newlines only where the body is hard-wrapped.
    const split = splitSentences(text, { language: this.#language ?? undefined, newline: 'join' });
    const whole = split.map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
    const { sentences: pieces, leftOut: tooLong, long } = limitLength(this.#text, whole);
    this.long.push(...long);
    for (const piece of tooLong) this.leftOut.push({ ...piece, rule: TOO_LONG });
    const cuts = pieces.length === 1 ? pieces.map(uncut) : this.#cutEach(pieces, place.atEnd);
    // With furniture between its sentences a paragraph was glued together: no kind holds for all of it.
    const glued = cuts.some(({ leftOut }) => leftOut.length > 0);
    const kind = glued ? (markedKind(rest) ?? 'body') : this.#kindOf(text, pieces.length, { ...place, rest });
    this.#inList = kind === 'body' && (text.endsWith(':') || (this.#inList && !endsLikeSentence(text)));
    if (kind === 'body') this.#opening = false;
    const covered = tooLong.length === 0 ? pieces : [...pieces, ...tooLong].sort((a, b) => a.start - b.start);
    for (const gap of gapsIn(this.#text, span, covered)) this.leftOut.push({ ...gap, rule: INVISIBLE });
    for (const { leftOut } of cuts) this.leftOut.push(...leftOut);
    const kept = cuts.filter((cut) => cut.kept !== null);
    for (const { kept: piece, rest: label } of kept) {
      if (piece !== null) this.#add(piece, label === 'caption' ? 'caption' : kind);
    }
    if (kept.length > 0) this.#paragraph += 1;
  }

  /** Cuts each sentence of a paragraph. The last one that is reporting ends the article, if the paragraph does. */
  #cutEach(pieces: readonly Span[], ends: boolean): readonly Cut[] {
    let atEnd = ends;
    const cuts = pieces.toReversed().map((piece) => {
      const cut = cutFurniture(this.#text, piece, { unit: 'sentence', atEnd });
      atEnd &&= cut.kept === null;
      return cut;
    });
    return cuts.toReversed();
  }

  #kindOf(
    text: string,
    sentences: number,
    { rest, followed, counted, signed, introduces }: ParagraphPlace & { readonly rest: Rest | null },
  ): SentenceKind {
    const marked = markedKind(rest);
    if (marked !== null) return marked;
    if (signed || (introduces && introducesList(text))) return 'body';
    if (describesPicture(text, sentences)) return 'caption';
    const around = {
      opening: this.#opening,
      followed,
      listed: this.#inList || counted,
      ...this.#whole,
    };
    return isHeading(text, sentences, around) ? 'heading' : 'body';
  }

  #add(span: Span, kind: SentenceKind): void {
    this.sentences.push({ ...span, kind, text: this.#slice(span), paragraph: this.#paragraph });
  }
}

/** The parts of a span that its pieces leave uncovered, apart from white space. */
function gapsIn(text: string, { start, end }: Span, pieces: readonly Span[]): Span[] {
  const from = [start, ...pieces.map((piece) => piece.end)];
  const to = [...pieces.map((piece) => piece.start), end];
  return from
    .map((at, index) => trimSpan(text, { start: at, end: to[index] ?? end }))
    .filter((gap) => gap.start < gap.end);
}

const uncut = (kept: Span): Cut => ({ kept, leftOut: [], rest: null, listFollows: false });
