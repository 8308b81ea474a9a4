import { contextCard } from '../cards/context-card.js';
import { nearCard } from '../cards/near-card.js';
import { turnOf } from '../cards/turn.js';
import type { ButtonHandler, Services } from '../contract/command.js';
import { type Notice, notice } from '../contract/reply.js';
import type { ButtonRequest } from '../contract/request.js';
import { sayFor } from '../language/say.js';
import { correct, correctionKey, correctionsOf } from '../memory/corrections.js';
import { numberParam } from '../memory/custom-id.js';
import { outletOfKey } from '../memory/question-state.js';
import { mayManageMessages } from '../rights/access.js';
import { answerTo, comparisonOf } from './answering.js';
import { type Draw, sharing, show, turning } from './drawn.js';

/** Most quotations that are skipped: nobody reads on, and a forged number must not make work. */
const MOST_SKIPPED = 1_000;

interface Remembered {
  readonly kind: 'remembered';
  readonly question: string;
  readonly outlet: string | undefined;
}

/** The question that the message remembers and the outlet that the button names; else why they are missing. */
async function remembered(
  { carried, params, locale }: ButtonRequest,
  services: Services,
): Promise<Remembered | Notice> {
  const outlet = await outletOfKey(params[0] ?? '', services);
  if (carried === null || carried === '') return notice(sayFor(locale)('forgotten'), 'stale');
  if (outlet === null) return notice(sayFor(locale)('outletGone'), 'stale');
  return { kind: 'remembered', question: carried, outlet };
}

const drawAnswer: Draw = async (request, services) => {
  const state = await remembered(request, services);
  if (state.kind === 'notice') return state;
  const [, place, way] = request.params;
  return answerTo({ ...state, turn: turnOf(place, way, MOST_SKIPPED) }, services);
};

const drawComparison: Draw = async (request, services) => {
  const state = await remembered({ ...request, params: [] }, services);
  if (state.kind === 'notice') return state;
  const [asked, place, way] = request.params;
  const skip = numberParam(asked);
  return comparisonOf({ question: state.question, skip, turn: turnOf(place, way, MOST_SKIPPED) }, services);
};

const drawCorrected: Draw = async (request, services) => {
  const state = await remembered(request, services);
  if (state.kind === 'notice') return state;
  const { question, outlet } = state;
  const { unknownWords } = await services.story.ask({
    question,
    ...(outlet === undefined ? {} : { outlet }),
  });
  const corrections = correctionsOf(unknownWords);
  if (correctionKey(corrections) !== request.params[1])
    return notice(sayFor(request.locale)('changed'), 'stale');
  return answerTo({ question: correct(question, corrections), outlet }, services);
};

const outlets: ButtonHandler = {
  answer: 'private',
  limited: true,
  async press(request, services) {
    const drawn = await drawComparison({ ...request, params: [] }, services);
    return show(drawn, { private: true, say: sayFor(request.locale) });
  },
};

const near: ButtonHandler = {
  answer: 'private',
  limited: true,
  async press(request, services) {
    const state = await remembered(request, services);
    if (state.kind === 'notice') return state;
    const { question, outlet } = state;
    const answer = await services.story.ask({ question, ...(outlet === undefined ? {} : { outlet }) });
    const quotes = answer.answered ? answer.quotes : answer.near;
    return { kind: 'card', card: nearCard({ ...answer, quotes }, sayFor(request.locale)), outcome: 'near' };
  },
};

/** The buttons below an answer, and those beside a quotation of any card. */
export const answerButtons: Readonly<Record<string, ButtonHandler>> = {
  more: turning(drawAnswer),
  share: sharing(drawAnswer),
  spelling: turning(drawCorrected),
  outlets,
  compared: turning(drawComparison),
  shareoutlets: sharing(drawComparison),
  near,
  context: {
    answer: 'private',
    async press({ params, locale }, { story }) {
      const say = sayFor(locale);
      const context = await story.context(params[0] ?? '');
      if (context.kind === 'gone') return notice(say('changed'), 'stale');
      return { kind: 'card', card: contextCard(context, say), outcome: 'context' };
    },
  },
  delete: {
    answer: 'update',
    press({ caller, askerId, locale }) {
      const say = sayFor(locale);
      const allowed = caller.userId === askerId || mayManageMessages(caller);
      return Promise.resolve(
        allowed ? { kind: 'delete', otherwise: say('cannotDelete') } : notice(say('notYours'), 'refused'),
      );
    },
  },
};
