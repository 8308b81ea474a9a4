import type { Quotation } from '../../answer/answer.js';
import type { Span } from '../../corpus/article.js';
import type { Card, ReplyFile } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import {
  type Button,
  type CardPart,
  type ControlRow,
  container,
  file,
  section,
  separator,
  text,
} from './components.js';
import { carriersLine, quoteBlock, sourceLine } from './quotation.js';

/** A part of a card with the files that it shows. */
export interface CardBlock {
  readonly parts: readonly CardPart[];
  readonly files: readonly ReplyFile[];
}

export interface QuotationStyle {
  /** Its number on the card and in the name of its file; not shown where null or `plain`. */
  readonly number: number | null;
  readonly plain?: boolean;
  /** A long quotation goes into a file, whole. */
  readonly filed: boolean;
  /** A line above it, already escaped. */
  readonly head?: string;
  /** Spans to show in bold instead of the matches. */
  readonly bold?: readonly Span[];
  /** Language of the text around it (default: English). */
  readonly say?: Say;
  /** A button to stand beside it. */
  readonly beside?: Button | undefined;
  /** Outlets that carried it, where more are known than the quotation names. */
  readonly carriers?: readonly string[];
}

/** A quotation longer than this when escaped goes into a file where the card would be too long, UTF-16 code units. */
const LONG = 1_200;

/** A quotation with its source and the outlets that carried it too. `carriersNote` explains these once for a card. */
export function quotationBlock(quote: Quotation, style: QuotationStyle): CardBlock {
  const { number, bold = quote.matches, head, say = ENGLISH } = style;
  const words = quoteBlock(quote.text, bold);
  const away = style.filed && words.length > LONG;
  const name = `quotation-${number ?? 1}.txt`;
  const carriers = style.carriers ?? quote.alsoIn.map((copy) => copy.outlet);
  const lines = [
    ...(head === undefined ? [] : [head]),
    away ? say('attached', { length: quote.text.length }) : words,
    `${number === null || style.plain ? '' : `${number} · `}${sourceLine(quote, say)}`,
    carriersLine(
      carriers.filter((outlet) => outlet !== quote.outlet),
      say,
    ),
  ];
  const content = text(lines.filter((line) => line !== '').join('\n'));
  const shown = style.beside === undefined ? content : section(content, style.beside);
  return away
    ? { parts: [shown, file(name)], files: [{ name, content: quote.text }] }
    : { parts: [shown], files: [] };
}

export const textBlock = (content: string): CardBlock => ({ parts: [text(content)], files: [] });

/** One card of blocks, with separators between them and rows of buttons below. */
export function cardOf(blocks: readonly CardBlock[], buttons: readonly ControlRow[] = []): Card {
  const parts = blocks.flatMap((block, at) => (at === 0 ? block.parts : [separator(), ...block.parts]));
  const files = blocks.flatMap((block) => block.files);
  return { components: [container([...parts, ...buttons])], ...(files.length > 0 ? { files } : {}) };
}
