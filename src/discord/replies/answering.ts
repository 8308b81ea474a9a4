import { answerCard } from '../cards/answer-card.js';
import { compareCard } from '../cards/compare-card.js';
import { noAnswerCard } from '../cards/no-answer-card.js';
import type { Services } from '../contract/command.js';
import type { Reply } from '../contract/reply.js';

export interface Asking {
  readonly question: string;
  readonly outlet?: string | undefined;
  /** How many of the best to pass over. */
  readonly skip?: number;
  readonly private: boolean;
}

/** Asks the story and shows what it says. */
export async function replyTo(asking: Asking, { story, sources }: Services): Promise<Reply> {
  const { question, outlet, skip = 0 } = asking;
  const [answer, { newest }] = await Promise.all([
    story.ask({ question, skip, ...(outlet === undefined ? {} : { outlet }) }),
    sources.of(story),
  ]);
  const view = { answer, outlet, skip, private: asking.private, newest, loadedAt: story.loadedAt };
  const answered = answer.answered && answer.quotes.length > 0;
  return {
    kind: 'card',
    card: answered ? answerCard(view) : noAnswerCard(view),
    outcome: answered ? (answer.closest === undefined ? 'answered' : 'closest') : 'no-answer',
  };
}

/** One best sentence for each outlet; where none answers, the same explanation as for a question. */
export async function compareReply(
  question: string,
  services: Services,
  seen: { readonly private: boolean },
): Promise<Reply> {
  const comparison = await services.story.compare({ question });
  if (!comparison.answered) return replyTo({ question, private: seen.private }, services);
  return { kind: 'card', card: compareCard(comparison, seen.private), outcome: 'answered' };
}
