import { letterLength } from '../../language/dense-scripts.js';
import type { BlockKind } from './line-kind.js';

/** One line of an imported article: a paragraph, a heading, a photo's caption, an item of a list. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** One line of a page, with what its markup says of it. */
export interface PageLine extends Block {
  /** Whether it is a heading of the first level. */
  readonly headline: boolean;
  /** Whether it stands in what the markup calls the article's body. */
  readonly inBody: boolean;
  /** Whether it stands in what the markup sets apart: an aside, a menu, a footer. */
  readonly apart: boolean;
  /** Whether it stands in a figure with a caption, and is not that caption. */
  readonly besideCaption: boolean;
  /** Share of its words that are links, 0 to 1. */
  readonly linked: number;
  /** Whether it only leads to other pages. */
  readonly leadsElsewhere: boolean;
  /** Addresses of its links. */
  readonly links: readonly string[];
  /** Whether all of it is in italics, and whether all of it is bold. */
  readonly italic: boolean;
  readonly bold: boolean;
  /** The block element that it is. */
  readonly box: Box;
  /** Moments that its markup states. */
  readonly times: readonly Moment[];
}

/** A block element as it was when the lines were read. Readability takes the tree itself apart. */
export interface Box {
  /** In capitals, such as `H2`. */
  readonly tag: string;
  readonly parent: Box | null;
}

/** A moment as readers see it, and as it is written for machines. */
export interface Moment {
  readonly shown: string;
  readonly stated: string;
}

/** From this share of links on, a line leads elsewhere, unless it is a long sentence. */
export const LINKED = 0.5;

/** How much text lines hold, UTF-16 code units as if all were written in letters. */
export const lengthOf = (lines: readonly Block[]): number =>
  lines.reduce((sum, { text }) => sum + letterLength(text), 0);
