import { ABOUT_LIMIT, entriesFor, timelineCard } from '../src/discord/cards/timeline-card.js';
import { FIRST, type Turn, turnOf } from '../src/discord/cards/turn.js';
import type { Command, Services } from '../src/discord/contract/command.js';
import { textOption } from '../src/discord/contract/options.js';
import { privateOption, wantsPrivate } from '../src/discord/contract/private-option.js';
import { notice } from '../src/discord/contract/reply.js';
import { sayFor } from '../src/discord/language/say.js';
import { outletOption } from '../src/discord/lookup/outlet.js';
import { suggestTopic } from '../src/discord/lookup/question.js';
import { cleanQuestion, outletOfKey, tooLong } from '../src/discord/memory/question-state.js';
import { type Draw, type Drawn, sharing, show, turning } from '../src/discord/replies/drawn.js';
import { tooLongNotice, typedOutlet } from '../src/discord/replies/typed.js';

interface TimelineWanted {
  readonly about: string | undefined;
  readonly outlet: string | undefined;
  readonly turn: Turn;
}

/** More than any timeline has: a forged number must not make work. */
const MOST_ENTRIES = 10_000_000;

async function page({ about, outlet, turn }: TimelineWanted, { story }: Services): Promise<Drawn> {
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

/** The page that a button names, or that of the month chosen in the menu. */
const turned: Draw = async (
  { params: [key = '', place, way], values: [chosen], carried, locale },
  services,
) => {
  const outlet = await outletOfKey(key, services);
  if (outlet === null) return notice(sayFor(locale)('outletGone'), 'stale');
  const about = cleanQuestion(carried ?? '') || undefined;
  if (about !== undefined && tooLong(about, ABOUT_LIMIT)) return tooLongNotice(ABOUT_LIMIT, locale);
  return page({ about, outlet, turn: turnOf(chosen ?? place, way, MOST_ENTRIES) }, services);
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
      suggest: suggestTopic,
    },
    outletOption,
    privateOption,
  ],
  access: 'everyone',
  limited: true,
  private: wantsPrivate,
  async run(request, services) {
    const { options, private: seenByOne, locale } = request;
    const typed = await typedOutlet(request, services);
    if (typed.kind === 'notice') return typed;
    const about = cleanQuestion(textOption(options, 'about') ?? '') || undefined;
    if (about !== undefined && tooLong(about, ABOUT_LIMIT)) return tooLongNotice(ABOUT_LIMIT, locale);
    const drawn = await page({ about, outlet: typed.outlet, turn: FIRST }, services);
    return show(drawn, { private: seenByOne, say: sayFor(locale) });
  },
  buttons: { when: turning(turned), sharetime: sharing(turned) },
};
