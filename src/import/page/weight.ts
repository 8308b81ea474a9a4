import { letterLength } from '../../language/dense-scripts.js';
import { BLOCKS, CELLS, isElement, isText, SILENT } from './elements.js';

/** How much of a page an element holds. */
export interface Weight {
  /** Lines of text. */
  readonly lines: number;
  /** UTF-16 code units of paragraphs, without what is linked in them. */
  readonly prose: number;
  /** UTF-16 code units of all text, and of the linked part of it. */
  readonly text: number;
  readonly linked: number;
}

/** A line with less text outside links than this, in UTF-16 code units, is no paragraph. */
const SHORTEST_PARAGRAPH = 80;

const NOTHING: Weight = { lines: 0, prose: 0, text: 0, linked: 0 };

interface Open {
  lines: number;
  prose: number;
  text: number;
  linked: number;
  /** Of the line that is being read: all its text, and what of it is outside links. */
  line: number;
  plain: number;
}

/** Weighs every element of a document's body in one pass. Recursion is bounded by the nesting limit of the markup. */
export class TextWeights {
  readonly #weights = new Map<Element, Weight>();
  readonly total: Weight;

  constructor(body: Element) {
    this.total = this.#weigh(body, false);
  }

  /** The weight of an element; {@link NOTHING} for one that was put in later. */
  of(element: Element): Weight {
    return this.#weights.get(element) ?? NOTHING;
  }

  #weigh(element: Element, linked: boolean): Weight {
    const open: Open = { lines: 0, prose: 0, text: 0, linked: 0, line: 0, plain: 0 };
    this.#walk(element, linked, open);
    flush(open);
    const { line: _line, plain: _plain, ...weight } = open;
    this.#weights.set(element, weight);
    return weight;
  }

  #walk(node: Element, linked: boolean, open: Open): void {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (isText(child)) {
        const length = letterLength(child.data.trim());
        open.text += length;
        open.line += length;
        if (linked) open.linked += length;
        else open.plain += length;
      } else if (isElement(child)) this.#element(child, linked, open);
    }
  }

  #element(child: Element, linked: boolean, open: Open): void {
    const name = child.nodeName.toUpperCase();
    if (SILENT.has(name) && name !== 'NOSCRIPT') return;
    if (name === 'BR') flush(open);
    else if (BLOCKS.has(name) || CELLS.has(name)) {
      flush(open);
      const inner = this.#weigh(child, linked);
      for (const key of ['lines', 'prose', 'text', 'linked'] as const) open[key] += inner[key];
    } else {
      const before = { ...open };
      this.#walk(child, linked || name === 'A', open);
      const within = open.plain - before.plain;
      this.#weights.set(child, {
        lines: open.lines - before.lines,
        prose: open.prose - before.prose + (within >= SHORTEST_PARAGRAPH ? within : 0),
        text: open.text - before.text,
        linked: open.linked - before.linked,
      });
    }
  }
}

function flush(open: Open): void {
  if (open.line > 0) open.lines += 1;
  if (open.plain >= SHORTEST_PARAGRAPH) open.prose += open.plain;
  open.line = 0;
  open.plain = 0;
}
