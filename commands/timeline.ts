import { cleanQuestion, outletOfKey, tooLong } from '../src/discord/buttons/question-state.js';
import { ABOUT_LIMIT, entriesFor, type Turn, timelineCard } from '../src/discord/cards/timeline-card.js';
import { noSuchOutlet, OUTLET_GONE, tooLongNotice } from '../src/discord/cards/words.js';
import type { Command, Services } from '../src/discord/interactions/command.js';
import { textOption } from '../src/discord/interactions/options.js';
import { notice, type Reply } from '../src/discord/interactions/reply.js';
import { findOutlet, outletOption } from '../src/discord/suggest/suggest-outlet.js';
import { suggestQuestion } from '../src/discord/suggest/suggest-question.js';

interface Wanted {
  readonly about: string | undefined;
  readonly outlet: string | undefined;
  readonly turn: Turn;
}

/** A button's parameters: a place, and whether the entries before it (`b`) or from it on (`a`) are wanted. */
function turnOf([, place = '', way]: readonly string[]): Turn {
  const at = /^\d{1,9}$/.test(place) ? Number(place) : 0;
  return way === 'b' ? { before: at } : { from: at };
}

async function page({ about, outlet, turn }: Wanted, { story }: Services): Promise<Reply> {
  const timeline = await story.timeline({
    ...entriesFor(turn),
    ...(about === undefined ? {} : { about }),
    ...(outlet === undefined ? {} : { outlet }),
  });
  const outcome = timeline.total > 0 ? 'answered' : 'no-answer';
  return { kind: 'card', card: timelineCard(timeline, turn), outcome };
}

export const timeline: Command = {
  kind: 'slash',
  name: 'timeline',
  description: 'What happened when: dated sentences in order, each with its source',
  options: [
    {
      type: 'string',
      name: 'about',
      description: 'Only what bears on this',
      maxLength: ABOUT_LIMIT,
      suggest: suggestQuestion,
    },
    outletOption,
  ],
  access: 'everyone',
  limited: true,
  private: false,
  async run({ options }, services) {
    const named = textOption(options, 'outlet');
    const outlet = named === undefined ? undefined : await findOutlet(named, services);
    if (outlet === null) return notice(await noSuchOutlet(named ?? '', services), 'no-outlet');
    const about = cleanQuestion(textOption(options, 'about') ?? '') || undefined;
    if (about !== undefined && tooLong(about, ABOUT_LIMIT))
      return notice(tooLongNotice(ABOUT_LIMIT), 'too-long');
    return page({ about, outlet, turn: { from: 0 } }, services);
  },
  buttons: {
    when: {
      answer: 'update',
      limited: true,
      async press({ params, carried }, services) {
        const outlet = await outletOfKey(params[0] ?? '', services);
        if (outlet === null) return notice(OUTLET_GONE, 'stale');
        const about = cleanQuestion(carried ?? '') || undefined;
        if (about !== undefined && tooLong(about, ABOUT_LIMIT))
          return notice(tooLongNotice(ABOUT_LIMIT), 'too-long');
        return page({ about, outlet, turn: turnOf(params) }, services);
      },
    },
  },
};
