import { contextCard } from '../cards/context-card.js';
import { nearCard } from '../cards/near-card.js';
import { spellingKey } from '../cards/no-answer-card.js';
import { CANNOT_DELETE, CHANGED, FORGOTTEN, NOT_YOURS, OUTLET_GONE } from '../cards/words.js';
import type { ButtonHandler, ButtonRequest, Services } from '../contract/command.js';
import { notice, type Reply } from '../contract/reply.js';
import { outletOfKey } from '../memory/question-state.js';
import { mayManageMessages } from '../rights/access.js';
import { compareReply, replyTo } from './answering.js';

/** Pages of "More" are counted up to here: nobody reads on, and a forged number must not make work. */
const MOST_SKIPPED = 1_000;

interface Remembered {
  readonly question: string;
  readonly outlet: string | undefined;
}

/** The question of the message and the outlet of the button, or why they cannot be had. */
async function remembered(
  { carried, params }: ButtonRequest,
  services: Services,
): Promise<Remembered | Extract<Reply, { kind: 'notice' }>> {
  const outlet = await outletOfKey(params[0] ?? '', services);
  if (carried === null || carried === '') return { kind: 'notice', text: FORGOTTEN, outcome: 'stale' };
  if (outlet === null) return { kind: 'notice', text: OUTLET_GONE, outcome: 'stale' };
  return { question: carried, outlet };
}

function skipped(param: string | undefined): number {
  const skip = /^\d{1,4}$/.test(param ?? '') ? Number(param) : 0;
  return Math.min(skip, MOST_SKIPPED);
}

function asking(answer: ButtonHandler['answer'], shownTo: 'private' | 'public'): ButtonHandler {
  return {
    answer,
    limited: true,
    async press(request, services) {
      const state = await remembered(request, services);
      if ('kind' in state) return state;
      return replyTo(
        { ...state, skip: skipped(request.params[1]), private: shownTo === 'private' },
        services,
      );
    },
  };
}

/** The asker's corrected question is for all to see, as the question was; anybody else's is their own. */
const spellingMode = ({ caller, askerId, private: seenByOne }: ButtonRequest) =>
  seenByOne || caller.userId !== askerId ? 'private' : 'public';

const spelling: ButtonHandler = {
  answer: spellingMode,
  limited: true,
  async press(request, services) {
    const state = await remembered(request, services);
    if ('kind' in state) return state;
    const { question, outlet } = state;
    const { unknownWords } = await services.story.ask({
      question,
      ...(outlet === undefined ? {} : { outlet }),
    });
    const offered = unknownWords.find(({ word, suggestions }) =>
      suggestions[0] === undefined ? false : spellingKey(word, suggestions[0]) === request.params[1],
    );
    if (offered === undefined) return notice(CHANGED, 'stale');
    const corrected = question.replace(offered.word, () => offered.suggestions[0] as string);
    return replyTo({ question: corrected, outlet, private: spellingMode(request) === 'private' }, services);
  },
};

/** What can be pressed below an answer. */
export const answerButtons: Readonly<Record<string, ButtonHandler>> = {
  more: asking('private', 'private'),
  share: asking('public', 'public'),
  spelling,
  outlets: {
    answer: 'private',
    limited: true,
    async press(request, services) {
      const state = await remembered(request, services);
      return 'kind' in state ? state : compareReply(state.question, services, { private: true });
    },
  },
  near: {
    answer: 'private',
    limited: true,
    async press(request, services) {
      const state = await remembered(request, services);
      if ('kind' in state) return state;
      const { question, outlet } = state;
      const answer = await services.story.ask({ question, ...(outlet === undefined ? {} : { outlet }) });
      const quotes = answer.answered ? answer.quotes : answer.near;
      return { kind: 'card', card: nearCard(answer.question, quotes, answer.answered), outcome: 'near' };
    },
  },
  context: {
    answer: 'private',
    async press({ params }, { story }) {
      const context = await story.context(params[0] ?? '');
      if (context.kind === 'gone') return notice(CHANGED, 'stale');
      return { kind: 'card', card: contextCard(context), outcome: 'context' };
    },
  },
  delete: {
    answer: 'update',
    press({ caller, askerId }) {
      const allowed = caller.userId === askerId || mayManageMessages(caller);
      return Promise.resolve(
        allowed ? { kind: 'delete', otherwise: CANNOT_DELETE } : notice(NOT_YOURS, 'refused'),
      );
    },
  },
};
