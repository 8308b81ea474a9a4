/**
 * Where a rule looks. Patterns are anchored accordingly and see the text with white space as plain spaces and
 * with straight quotation marks.
 *
 * - `paragraph`: a paragraph that is nothing else.
 * - `sentence`: a paragraph or a sentence that is nothing else.
 * - `lead`: the beginning of a paragraph or sentence; the rest stays.
 * - `tail`: the end of a paragraph; what stands before it stays.
 */
export type FurnitureScope = 'paragraph' | 'sentence' | 'lead' | 'tail';

/** What the text beside a label is known to be. An `item` is one of a list: body text, never a heading. */
export type Rest = 'caption' | 'heading' | 'item';

/** One form of page furniture. The rules know no outlet and no article. */
export interface FurnitureRule {
  /** Stable name, shown by `inspect`. Several rules for one thing share it. */
  readonly name: string;
  readonly scope: FurnitureScope;
  /** Takes linear time. Has `^` and `$` as the scope asks. */
  readonly pattern: RegExp;
  /**
   * For `lead` and `tail`: the kind of the text that stays. Of a lead with nothing after it, the kind of the next
   * paragraph.
   */
  readonly rest?: Rest;
  /**
   * `end`: only where no text of the article follows: what it matches elsewhere may be about somebody in the story.
   * `alone`: not among several lines of names, which are those below a letter (`src/corpus/signatories.ts`).
   */
  readonly place?: 'end' | 'alone';
  /**
   * Whether headlines follow. Then short lines without a full stop are left out too, up to the next line that has one.
   */
  readonly listFollows?: true;
  /** As printed somewhere; for `lead` and `tail` the whole paragraph. */
  readonly example: string;
  /** For `lead` and `tail`: what stays of the example. */
  readonly leaves?: string;
  /** Reporting that looks similar and has to stay. */
  readonly keeps: readonly string[];
}

/** What the rules of a group leave out. `long` is no rule: it is what is longer than any sentence. */
export type FurnitureKind =
  | 'labels'
  | 'dates'
  | 'datelines'
  | 'captions'
  | 'credits'
  | 'bylines'
  | 'embeds'
  | 'links'
  | 'sharing'
  | 'players'
  | 'legal'
  | 'long';

/** Rules that exist for one reason. */
export interface FurnitureGroup {
  readonly kind: FurnitureKind;
  readonly reason: string;
  readonly rules: readonly FurnitureRule[];
}
