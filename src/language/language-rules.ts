/** What the splitter knows of a language. All words are in lower case, without the final full stop. */
export interface LanguageRules {
  /** A name or more follows; the sentence never ends here ("Hr. Müller", "M. Macron", "z.B. Reis"). */
  readonly never: ReadonlySet<string>;
  /** A number follows ("Nr. 5", "art. 3"). */
  readonly numbered: ReadonlySet<string>;
  /** May end a sentence before one of the `starters`. */
  readonly mayEnd: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  /** Abbreviations at the end of compounds, before a number: the "str" of "Hauptstr. 5". */
  readonly compounds?: readonly string[];
  /** Whether a number with a full stop is an ordinal inside a sentence ("am 3. Oktober"). */
  readonly ordinals: boolean;
}
