import { ABOUT_LIMIT, entriesFor, timelineCard } from '../src/discord/cards/timeline-card.js';
import { FIRST, type Turn, turnOf } from '../src/discord/cards/turn.js';
import { noSuchOutlet } from '../src/discord/cards/words.js';
import type { Command, Services } from '../src/discord/contract/command.js';
import { textOption } from '../src/discord/contract/options.js';
import { privateOption, wantsPrivate } from '../src/discord/contract/private-option.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { findOutlet, outletOption } from '../src/discord/lookup/outlet.js';
import { suggestQuestion } from '../src/discord/lookup/question.js';
import { cleanQuestion, outletOfKey, tooLong } from '../src/discord/memory/question-state.js';
import { type Draw, type Drawn, sharing, show, turning } from '../src/discord/replies/drawn.js';

interface Wanted {
  readonly about: string | undefined;
  readonly outlet: string | undefined;
  readonly turn: Turn;
}

/** Beyond any timeline: a forged number must not make work. */
const MOST_ENTRIES = 10_000_000;

async function page({ about, outlet, turn }: Wanted, { story }: Services): Promise<Drawn> {
  const timeline = await story.timeline({
    ...entriesFor(turn),
    ...(about === undefined ? {} : { about }),
    ...(outlet === undefined ? {} : { outlet }),
  });
  return {
    kind: 'drawn',
    outcome: timeline.total > 0 ? 'answered' : 'no-answer',
    card: (seen) => timelineCard(timeline, turn, seen),
  };
}

const turned: Draw = async ({ params: [key = '', place, way], carried, locale }, services) => {
  const say = sayFor(locale);
  const outlet = await outletOfKey(key, services);
  if (outlet === null) return { kind: 'notice', text: say('outletGone'), outcome: 'stale' };
  const about = cleanQuestion(carried ?? '') || undefined;
  if (about !== undefined && tooLong(about, ABOUT_LIMIT))
    return { kind: 'notice', text: say('tooLong', { most: ABOUT_LIMIT }), outcome: 'too-long' };
  return page({ about, outlet, turn: turnOf(place, way, MOST_ENTRIES) }, services);
};

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
    privateOption,
  ],
  access: 'everyone',
  limited: true,
  private: wantsPrivate,
  async run({ options, private: seenByOne, locale }, services) {
    const say = sayFor(locale);
    const named = textOption(options, 'outlet');
    const outlet = named === undefined ? undefined : await findOutlet(named, services);
    if (outlet === null) return notice(await noSuchOutlet(named ?? '', services, say), 'no-outlet');
    const about = cleanQuestion(textOption(options, 'about') ?? '') || undefined;
    if (about !== undefined && tooLong(about, ABOUT_LIMIT))
      return notice(say('tooLong', { most: ABOUT_LIMIT }), 'too-long');
    return show(await page({ about, outlet, turn: FIRST }, services), { private: seenByOne, say });
  },
  buttons: { when: turning(turned), sharetime: sharing(turned) },
};
