import { missingAccess, unknownMessage } from '../errors.js';
import { asJson } from '../json.js';
import type { StoredMessage } from '../messages.js';
import { channelIdOf } from '../places.js';
import { noContent, ok, type RestRequest, type Route } from './route.js';

/** What the bot may see and do in channels with its own token. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/channels/:channel/messages/:message',
    authorized: true,
    handle: (request) => ok(messageOf(request).payload),
  },
  {
    method: 'DELETE',
    pattern: '/channels/:channel/messages/:message',
    authorized: true,
    handle: deleteMessage,
  },
];

/** Ephemeral messages do not exist here, and where the bot is no member nothing does. */
function messageOf({ state, params }: RestRequest): StoredMessage {
  const message = state.messages.get(params.message ?? '');
  if (!message || channelIdOf(message.place) !== params.channel) throw unknownMessage();
  const { place } = message;
  if (place.kind === 'private' || (place.kind === 'guild' && !place.guild.botIsMember)) throw missingAccess();
  if (message.deleted || message.visibleTo !== null) throw unknownMessage();
  return message;
}

function deleteMessage(request: RestRequest) {
  const message = messageOf(request);
  if (asJson(message.payload.author).id !== request.state.application.id) throw missingAccess();
  message.deleted = true;
  return noContent();
}
