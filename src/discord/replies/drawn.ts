import { type CardVisibility, digestOf, sealed } from '../cards/controls.js';
import type { AnswerMode, ButtonHandler, Services } from '../contract/command.js';
import type { Card, Notice, Reply } from '../contract/reply.js';
import type { ButtonRequest } from '../contract/request.js';
import { type Say, sayFor } from '../language/say.js';

/** An answer whose card is not drawn yet: who sees it is decided later. */
export interface Drawn {
  readonly kind: 'drawn';
  readonly outcome: string;
  card(seen: CardVisibility): Card;
}

/** Draws the card for those who see it, in the language of the caller. */
export function show(drawn: Drawn | Notice, seen: CardVisibility & { readonly say: Say }): Reply {
  if (drawn.kind === 'notice') return drawn;
  const digest = digestOf(drawn.card({ private: true, say: seen.say }));
  return { kind: 'card', card: sealed(drawn.card(seen), digest), outcome: drawn.outcome };
}

/**
 * Pages turn in place on a private message and on the caller's own. On somebody else's the caller gets a private copy.
 */
function turnMode({ caller, askerId, private: seenByOne }: ButtonRequest): AnswerMode {
  return seenByOne || caller.userId === askerId ? 'update' : 'private';
}

export type Draw = (request: ButtonRequest, services: Services) => Promise<Drawn | Notice>;

/** A button that shows another page of what its message shows. */
export function turning(draw: Draw): ButtonHandler {
  return {
    answer: turnMode,
    limited: true,
    async press(request, services) {
      const seenByOne = request.private || turnMode(request) === 'private';
      return show(await draw(request, services), { private: seenByOne, say: sayFor(request.locale) });
    },
  };
}

/** The button that shows a private card to all: once, with the caller's name, and only what the caller has seen. */
export function sharing(draw: Draw): ButtonHandler {
  return {
    answer: 'update',
    limited: true,
    once: true,
    async press(request, services) {
      const drawn = await draw(request, services);
      if (drawn.kind === 'notice') return drawn;
      const seen = digestOfShown(request);
      const say = sayFor(request.locale);
      const now = digestOf(drawn.card({ private: true, say }));
      if (seen !== undefined && seen !== now)
        return show(drawn, { private: true, note: say('articlesChanged'), say });
      return {
        kind: 'share',
        shared: drawn.card({ private: false, sharedBy: request.caller.userId, say }),
        card: sealed(drawn.card({ private: true, shared: true, say }), now),
        otherwise: say('notHere'),
      };
    },
  };
}

/** The digest of the card that was shown: the last parameter. Messages of earlier versions have none. */
function digestOfShown({ params }: ButtonRequest): string | undefined {
  const last = params.at(-1) ?? '';
  return params.length > 2 && /^[\w-]{6}$/.test(last) ? last : undefined;
}
