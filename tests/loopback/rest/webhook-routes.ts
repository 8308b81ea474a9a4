import { MessageFlags } from 'discord.js';
import { unknownMessage, unknownWebhook } from '../errors.js';
import { createMessage } from '../interactions/create-message.js';
import type { Interaction } from '../interactions/interaction.js';
import { asJson, asNumber } from '../json.js';
import type { StoredMessage } from '../messages.js';
import { Findings } from '../rules/findings.js';
import { checkMessage } from '../rules/message.js';
import { enforce } from './checked.js';
import { noContent, ok, type RestRequest, type Route } from './route.js';

const MESSAGE = '/webhooks/:application/:token/messages/:message';

/** What may follow the first answer: fetching, editing and deleting it, and further messages. */
export const webhookRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/webhooks/:application/:token',
    authorized: false,
    query: ['wait', 'thread_id', 'with_components'],
    body: 'json',
    handle: followUp,
  },
  { method: 'GET', pattern: MESSAGE, authorized: false, query: ['thread_id'], handle: fetchMessage },
  {
    method: 'PATCH',
    pattern: MESSAGE,
    authorized: false,
    query: ['thread_id', 'with_components'],
    body: 'json',
    handle: editMessage,
  },
  { method: 'DELETE', pattern: MESSAGE, authorized: false, query: ['thread_id'], handle: deleteMessage },
];

/** The interaction that the token belongs to; it exists as a webhook once it was acknowledged. */
function interactionOf({ state, params }: RestRequest): Interaction {
  const interaction = state.interactions.get(params.token ?? '');
  if (params.application !== state.application.id || !interaction) throw unknownWebhook();
  if (interaction.acknowledgement === 'none' || interaction.expired) throw unknownWebhook();
  return interaction;
}

function messageOf(request: RestRequest, interaction: Interaction): StoredMessage {
  const { message: id } = request.params;
  const message = id === '@original' ? interaction.original : own(interaction, id ?? '');
  if (!message || message.deleted) throw unknownMessage();
  return message;
}

function own({ original, followups }: Interaction, id: string): StoredMessage | undefined {
  return [original, ...followups].find((message) => message?.id === id);
}

function names({ files }: RestRequest): readonly string[] {
  return files.map(({ name }) => name);
}

function followUp(request: RestRequest) {
  const interaction = interactionOf(request);
  const sent = asJson(request.body);
  const { original } = interaction;
  enforce(request, checkMessage(sent, { use: 'create', files: names(request) }, new Findings()));
  if (interaction.acknowledgement === 'deferred' && original?.loading && !original.deleted) {
    // The first follow-up after a deferral takes its place, and what it says of ephemeral is ignored.
    original.edit({ ...sent, flags: asNumber(sent.flags) & ~MessageFlags.Ephemeral }, request.files);
    return ok(original.payload);
  }
  const message = createMessage(request.state, interaction, { sent, files: request.files });
  interaction.followups.push(message);
  return ok(message.payload);
}

function fetchMessage(request: RestRequest) {
  return ok(messageOf(request, interactionOf(request)).payload);
}

function editMessage(request: RestRequest) {
  const message = messageOf(request, interactionOf(request));
  const change = asJson(request.body);
  enforce(
    request,
    checkMessage(change, { use: 'edit', wasV2: message.isV2, files: names(request) }, new Findings()),
  );
  message.edit(change, request.files);
  return ok(message.payload);
}

function deleteMessage(request: RestRequest) {
  messageOf(request, interactionOf(request)).deleted = true;
  return noContent();
}
