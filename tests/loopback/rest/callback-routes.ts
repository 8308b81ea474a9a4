import { unknownInteraction } from '../errors.js';
import { firstAnswer } from '../interactions/first-answer.js';
import type { Interaction } from '../interactions/interaction.js';
import { asJson, asNumber, type Json } from '../json.js';
import { noContent, ok, type RestRequest, type Route } from './route.js';

/** The first answer to an interaction, by a request of the bot's. */
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
  firstAnswer(request, interaction);
  if (query.get('with_response') !== 'true') return noContent();
  const { type } = asJson(body);
  return ok({ interaction: summary(interaction), resource: resource(interaction, asNumber(type)) });
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
