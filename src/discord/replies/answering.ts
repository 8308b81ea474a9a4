import { answerCard, quotesFor } from '../cards/answer-card.js';
import { compareCard } from '../cards/compare-card.js';
import { noAnswerCard } from '../cards/no-answer-card.js';
import { FIRST, lastOf, type Turn } from '../cards/turn.js';
import type { Services } from '../contract/command.js';
import type { Drawn } from './drawn.js';

export interface Asking {
  readonly question: string;
  readonly outlet?: string | undefined;
  readonly turn?: Turn;
}

/** Asks the story one question. A page that is no longer there, since there are fewer articles, is the last one. */
export async function answerTo(
  asking: Asking,
  { story, sources }: Pick<Services, 'story' | 'sources'>,
): Promise<Drawn> {
  const { question, outlet, turn = FIRST } = asking;
  const [answer, { newest }] = await Promise.all([
    story.ask({ question, ...quotesFor(turn), ...(outlet === undefined ? {} : { outlet }) }),
    sources.of(story),
  ]);
  const answered = answer.answered && answer.quotes.length > 0;
  const last = lastOf(turn, answer.matched.sentences);
  if (answer.answered && !answered && last !== null)
    return answerTo({ ...asking, turn: last }, { story, sources });
  const view = { answer, outlet, turn, newest, loadedAt: story.loadedAt };
  return {
    kind: 'drawn',
    outcome: answered ? (answer.closest === undefined ? 'answered' : 'closest') : 'no-answer',
    card: (seen) => (answered ? answerCard : noAnswerCard)({ ...view, seen }),
  };
}

export interface Comparing {
  readonly question: string;
  /** How many outlets earlier pages have asked (default 0). */
  readonly skip?: number;
  readonly turn?: Turn;
}

/**
 * The best sentence of each outlet, a page of them. Where no outlet answers, the same explanation as for a question.
 */
export async function comparisonOf(comparing: Comparing, services: Services): Promise<Drawn> {
  const { question, skip = 0, turn = FIRST } = comparing;
  const comparison = await services.story.compare({ question, skip });
  const { answered, unasked, reports } = comparison;
  if (!answered && skip === 0 && unasked.length === 0) return answerTo({ question }, services);
  return {
    kind: 'drawn',
    outcome: answered ? 'answered' : 'no-answer',
    card: (seen) => compareCard(comparison, { skip, turn: lastOf(turn, reports.length) ?? turn, seen }),
  };
}
