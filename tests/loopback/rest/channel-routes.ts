import { botUser } from '../application.js';
import { missingAccess, missingPermissions, unknownChannel, unknownMessage } from '../errors.js';
import { asJson } from '../json.js';
import { messagePayload, StoredMessage } from '../messages.js';
import { channelIdOf, type Venue } from '../places.js';
import { Findings } from '../rules/findings.js';
import { checkMessage } from '../rules/message.js';
import { enforce } from './checked.js';
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
  {
    method: 'POST',
    pattern: '/channels/:channel/messages',
    authorized: true,
    body: 'json',
    handle: postMessage,
  },
  {
    method: 'PATCH',
    pattern: '/channels/:channel/messages/:message',
    authorized: true,
    body: 'json',
    handle: editMessage,
  },
];

/** The place of a channel that the bot may write to by itself. */
function writable({ state, params }: RestRequest): Venue {
  const guild = state.guilds.find(({ channelId }) => channelId === params.channel);
  if (guild === undefined) throw unknownChannel();
  if (!guild.botIsMember) throw missingAccess();
  if (guild.botMayWrite === false) throw missingPermissions();
  return { kind: 'guild', guild };
}

/** What the bot writes by itself. Of two messages with one enforced nonce only the first is kept. */
function postMessage(request: RestRequest) {
  const { state, files } = request;
  const place = writable(request);
  const sent = asJson(request.body);
  enforce(
    request,
    checkMessage(sent, { use: 'create', files: files.map(({ name }) => name) }, new Findings()),
  );
  const nonce = sent.enforce_nonce === true ? sent.nonce : undefined;
  const before = [...state.messages.values()].find(
    (message) =>
      nonce !== undefined &&
      message.payload.nonce === nonce &&
      channelIdOf(message.place) === request.params.channel,
  );
  if (before !== undefined) return ok(before.payload);
  const payload = messagePayload({
    id: state.snowflakes.next(),
    author: botUser(state.application),
    place,
    sent,
    more: { application_id: state.application.id, ...(nonce === undefined ? {} : { nonce }) },
  });
  const message = new StoredMessage(payload, place, null);
  state.messages.set(message.id, message);
  return ok(payload);
}

function editMessage(request: RestRequest) {
  writable(request);
  const message = messageOf(request);
  if (asJson(message.payload.author).id !== request.state.application.id) throw missingAccess();
  const change = asJson(request.body);
  enforce(request, checkMessage(change, { use: 'edit', wasV2: message.isV2, files: [] }, new Findings()));
  message.edit(change);
  return ok(message.payload);
}

/** A message of a channel. Ephemeral ones cannot be had here, and none can where the bot is no member. */
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
