import { InteractionType, MessageFlags, InteractionResponseType as Type } from 'discord.js';
import { unknownInteraction } from '../errors.js';
import { createMessage } from '../interactions/create-message.js';
import type { Acknowledgement, Interaction } from '../interactions/interaction.js';
import { asJson, asList, asNumber, isJson, type Json } from '../json.js';
import { checkAutocomplete } from '../rules/autocomplete.js';
import { Findings } from '../rules/findings.js';
import { checkKeys, KEYS } from '../rules/keys.js';
import { checkMessage } from '../rules/message.js';
import { checkModal } from '../rules/modal.js';
import { enforce } from './checked.js';
import { noContent, ok, type RestRequest, type Route } from './route.js';

const KINDS: Readonly<Record<number, Acknowledgement>> = {
  [Type.ChannelMessageWithSource]: 'message',
  [Type.DeferredChannelMessageWithSource]: 'deferred',
  [Type.DeferredMessageUpdate]: 'deferred-update',
  [Type.UpdateMessage]: 'update',
  [Type.ApplicationCommandAutocompleteResult]: 'choices',
  [Type.Modal]: 'modal',
};

/** The first answer to an interaction: within three seconds, and only once. */
export const callbackRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/interactions/:interaction/:token/callback',
    authorized: false,
    query: ['with_response'],
    body: 'json',
    handle: callback,
  },
];

function callback(request: RestRequest) {
  const { state, params, body, query } = request;
  const interaction = state.interactions.get(params.token ?? '');
  if (!interaction || interaction.id !== params.interaction) throw unknownInteraction();
  const response = asJson(body);
  const kind = KINDS[asNumber(response.type)];
  if (!kind || !allowed(interaction, kind)) {
    const findings = new Findings();
    findings.at('type').refuse(`Type ${String(response.type)} does not answer this interaction`);
    enforce(request, findings.list);
    return noContent();
  }
  const data = asJson(response.data);
  const envelope = new Findings();
  checkKeys(response, envelope, KEYS.callback);
  enforce(request, envelope.list);
  enforce(request, violationsOf(interaction, kind, { data, files: request.files.map(({ name }) => name) }));
  interaction.acknowledge(kind);
  apply(request, interaction, data);
  if (query.get('with_response') !== 'true') return noContent();
  return ok({ interaction: summary(interaction), resource: resource(interaction, asNumber(response.type)) });
}

function allowed({ payload, source }: Interaction, kind: Acknowledgement): boolean {
  const autocompletes = payload.type === InteractionType.ApplicationCommandAutocomplete;
  if (autocompletes || kind === 'choices') return autocompletes && kind === 'choices';
  if (kind === 'update' || kind === 'deferred-update') return source !== undefined;
  return kind !== 'modal' || payload.type !== InteractionType.ModalSubmit;
}

interface Sent {
  readonly data: Json;
  readonly files: readonly string[];
}

function violationsOf({ source }: Interaction, kind: Acknowledgement, { data, files }: Sent) {
  const at = new Findings().at('data');
  switch (kind) {
    case 'choices':
      return checkAutocomplete(data, at);
    case 'modal':
      return checkModal(data, at);
    case 'message':
      return checkMessage(data, { use: 'create', files }, at);
    case 'update':
      return checkMessage(data, { use: 'edit', wasV2: source?.isV2 === true, files }, at);
    default:
      return checkMessage(data, { use: 'defer' }, at);
  }
}

function apply({ state, files }: RestRequest, interaction: Interaction, data: Json): void {
  switch (interaction.acknowledgement) {
    case 'choices':
      interaction.choices = asList(data.choices).filter(isJson);
      return;
    case 'modal':
      interaction.modal = data;
      return;
    case 'update':
      interaction.source?.edit(data, files);
      interaction.original = interaction.source;
      return;
    case 'deferred-update':
      interaction.original = interaction.source;
      return;
    default: {
      const loading = interaction.acknowledgement === 'deferred';
      const flags = loading ? MessageFlags.Loading : 0;
      interaction.original = createMessage(state, interaction, { sent: data, flags, files });
    }
  }
}

function summary({ id, payload, original, acknowledgement }: Interaction): Json {
  return {
    id,
    type: payload.type,
    response_message_id: original?.id,
    response_message_loading: acknowledgement === 'deferred',
    response_message_ephemeral: original?.visibleTo !== null && original !== undefined,
  };
}

function resource({ original }: Interaction, type: number): Json {
  return { type, ...(original ? { message: original.payload } : {}) };
}
