import { digestOf, type Seen, sealed } from '../cards/controls.js';
import type { AnswerMode, ButtonHandler, ButtonRequest, Services } from '../contract/command.js';
import type { Card, Notice, Reply } from '../contract/reply.js';
import { type Say, sayFor } from '../language/say.js';

/** What there is to show, for whoever is to see it: the question has been put, the card not yet drawn. */
export interface Drawn {
  readonly kind: 'drawn';
  readonly outcome: string;
  card(seen: Seen): Card;
}

/** The card for those who see it, in the language of whoever asked. */
export function show(drawn: Drawn | Notice, seen: Seen & { readonly say: Say }): Reply {
  if (drawn.kind === 'notice') return drawn;
  const digest = digestOf(drawn.card({ private: true, say: seen.say }));
  return { kind: 'card', card: sealed(drawn.card(seen), digest), outcome: drawn.outcome };
}

/** Pages turn in place on what one sees alone or asked for; of somebody else's message one gets a copy of one's own. */
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

/** A button that shows to all what one sees alone: once, with a name, and only what that one has seen. */
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

/** The digest stands last; messages of earlier versions have none. */
function digestOfShown({ params }: ButtonRequest): string | undefined {
  const last = params.at(-1) ?? '';
  return params.length > 2 && /^[\w-]{6}$/.test(last) ? last : undefined;
}
