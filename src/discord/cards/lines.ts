import type { Difference } from '../../answer/compare.js';
import type { Source } from '../../story/story.js';
import { commaList } from '../language/lists.js';
import type { Say } from '../language/say.js';
import { QUESTION_LIMIT } from '../memory/question-state.js';
import { daysText } from './entry-dates.js';
import { inlineText } from './escape.js';
import { dateText, outletList, outletText, TITLE_LENGTH } from './quotation.js';

/** Longest wording of a fact, UTF-16 code units. */
const WRITTEN_LENGTH = 60;

/** The question that a card answers, in small print. */
export function questionLine(question: string, say: Say): string {
  return `-# ${say('question', { question: inlineText(question, QUESTION_LIMIT) })}`;
}

/** The name of an article: its title, else its first words. */
export function titleOrOpening({ title, opening }: Source, say: Say): string {
  if (title !== null) return inlineText(title, TITLE_LENGTH);
  return say('quoted', { words: inlineText(opening, TITLE_LENGTH) });
}

/** An article in a list: its outlet, name and date. */
export function articleLine(source: Source, say: Say): string {
  return `**${outletText(source.outlet)}** · ${titleOrOpening(source, say)} · ${dateText(source.date, say)}`;
}

/** Most wordings of a difference that are shown, and most outlets of each. */
export interface DifferenceExtent {
  readonly ways: number;
  readonly outlets: number;
}

/** The wordings of a difference, each with its outlets. */
export function waysText({ variants }: Difference, extent: DifferenceExtent, say: Say): string {
  return variants
    .slice(0, extent.ways)
    .map(({ written, days, outlets }) => {
      const words = say('quoted', { words: inlineText(written, WRITTEN_LENGTH) });
      // A weekday alone does not tell which one: two outlets may write "Monday" and mean different days.
      const given = days === undefined ? words : commaList([words, daysText(days, say)], say);
      return `${given} (${outletList(outlets, say, extent.outlets)})`;
    })
    .join(' · ');
}
