/** What inline markup surrounds a piece of text. */
export interface Inline {
  /** Address of the link that it is in; null outside links. */
  readonly link: string | null;
  /** Whether that link leads to a topic that the article is filed under. */
  readonly files: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

export const PLAIN: Inline = { link: null, files: false, bold: false, italic: false };

/** The longest label before a link, UTF-16 code units: "Lesen Sie auch:", "EN RELATION |". */
const LONGEST_LABEL = 40;
const LABEL_END = /(?::|：|\||»|>|→|►|▶|–|—)\s*$/u;

/** Measures the text of one line by the markup around it, in UTF-16 code units. */
export class LineTally {
  linked = 0;
  plain = 0;
  /** Whether the line says what the article is filed under. */
  filed = false;
  readonly #links = new Set<string>();
  #upright = 0;
  #light = 0;
  /** The words before the first link, whether all are bold, and whether words follow it outside of links. */
  #label = '';
  #boldLabel = true;
  #goesOn = false;

  add(text: string, { link, files, bold, italic }: Inline): void {
    const { length } = text.trim();
    const words = /[\p{L}\p{N}]/u.test(text);
    if (link !== null) {
      if (!words) return;
      this.#links.add(link);
      this.filed ||= files;
      this.linked += length;
    } else if (this.linked === 0) {
      this.#label += text;
      if (words && !bold) this.#boldLabel = false;
    } else if (words) this.#goesOn = true;
    if (!words) return;
    if (link === null) this.plain += length;
    if (!italic) this.#upright += length;
    if (!bold) this.#light += length;
  }

  /** Addresses of the links of the line. */
  get links(): readonly string[] {
    return [...this.#links];
  }

  get italic(): boolean {
    return this.linked + this.plain > 0 && this.#upright === 0;
  }

  get bold(): boolean {
    return this.linked + this.plain > 0 && this.#light === 0;
  }

  /** Whether the line is a label and links: "Lesen Sie auch: Warum die Orgel nach Groningen muss". */
  get labelled(): boolean {
    if (this.linked === 0 || this.plain === 0 || this.#goesOn) return false;
    const label = this.#label.trim();
    return label.length <= LONGEST_LABEL && (this.#boldLabel || LABEL_END.test(label));
  }
}
