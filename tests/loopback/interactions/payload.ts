import { randomBytes } from 'node:crypto';
import type { InteractionType } from 'discord.js';
import type { Application } from '../application.js';
import type { Json } from '../json.js';
import type { StoredMessage } from '../messages.js';
import { memberPayload, type Person, userPayload } from '../people.js';
import { placeFields, type Venue } from '../places.js';

/** The largest file (bytes) that may be attached without any boost. */
const ATTACHMENT_SIZE_LIMIT = 10_485_760;

export interface InteractionFields {
  readonly id: string;
  readonly type: InteractionType;
  readonly data: Json;
  readonly person: Person;
  readonly place: Venue;
  readonly source?: StoredMessage | undefined;
}

/** A token like Discord's: long, unguessable, and all that is needed to answer. */
export function interactionToken(id: string): string {
  return Buffer.from(`interaction:${id}:${randomBytes(96).toString('hex')}`).toString('base64url');
}

/** The interaction object, with every field that Discord sends. */
export function interactionPayload(application: Application, token: string, fields: InteractionFields): Json {
  const { id, type, data, person, place, source } = fields;
  const inGuild = place.kind === 'guild';
  return {
    id,
    application_id: application.id,
    type,
    token,
    version: 1,
    data,
    ...placeFields(place, person, application),
    ...(inGuild ? { member: memberPayload(person) } : { user: userPayload(person) }),
    locale: person.locale,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(source ? { message: source.payload } : {}),
  };
}
