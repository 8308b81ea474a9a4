import { MessageFlags, MessageType } from 'discord.js';
import { asList, asNumber, asText, isJson, type Json } from './json.js';
import type { Venue } from './places.js';
import { channelIdOf } from './places.js';
import type { SentFile } from './rest/body.js';
import { everyComponent } from './rules/components-v2.js';

/** Flags that a person's client sees and that the bot may set on what it sends. */
const KEPT_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications;

/** A message in a channel, with what the API does not show: who can see it and whether it is still there. */
export class StoredMessage {
  readonly id: string;
  readonly place: Venue;
  /** The only person who sees an ephemeral message; null for one that all see. */
  readonly visibleTo: string | null;
  deleted = false;
  readonly files: SentFile[] = [];
  /** How often it was edited. */
  edits = 0;
  #payload: Json;

  constructor(payload: Json, place: Venue, visibleTo: string | null) {
    this.id = asText(payload.id);
    this.place = place;
    this.visibleTo = visibleTo;
    this.#payload = payload;
  }

  get payload(): Json {
    return this.#payload;
  }

  get flags(): number {
    return asNumber(this.#payload.flags);
  }

  get loading(): boolean {
    return (this.flags & MessageFlags.Loading) !== 0;
  }

  get isV2(): boolean {
    return (this.flags & MessageFlags.IsComponentsV2) !== 0;
  }

  /** Applies an edit: what it names is replaced, what it does not name stays. */
  edit(change: Json, files: readonly SentFile[] = []): void {
    const flags = (this.flags & ~MessageFlags.Loading) | (asNumber(change.flags) & KEPT_FLAGS);
    this.#payload = {
      ...this.#payload,
      ...visibleFields(change),
      flags,
      edited_timestamp: new Date().toISOString(),
    };
    this.files.push(...files);
    this.edits += 1;
  }
}

/** Gives each component its number, as Discord does to those that were sent without one. */
function numbered(components: unknown): unknown {
  const copy: unknown = structuredClone(components);
  const all = everyComponent(copy) as Record<string, unknown>[];
  const taken = new Set(all.map((component) => component.id));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return copy;
}

function visibleFields(sent: Json): Json {
  return {
    ...(sent.content === undefined ? {} : { content: sent.content ?? '' }),
    ...(sent.embeds === undefined
      ? {}
      : {
          embeds: asList(sent.embeds)
            .filter(isJson)
            .map((embed) => ({ type: 'rich', ...embed })),
        }),
    ...(sent.components === undefined ? {} : { components: numbered(sent.components ?? []) }),
  };
}

export interface NewMessage {
  readonly id: string;
  readonly author: Json;
  readonly place: Venue;
  readonly sent: Json;
  readonly flags?: number;
  readonly more?: Json;
}

/** The full message object for what was sent. */
export function messagePayload({ id, author, place, sent, flags = 0, more = {} }: NewMessage): Json {
  return {
    id,
    type: MessageType.Default,
    channel_id: channelIdOf(place),
    author,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    flags: (asNumber(sent.flags) & KEPT_FLAGS) | flags,
    ...visibleFields(sent),
    ...more,
  };
}
