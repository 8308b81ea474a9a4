import { alreadyAcknowledged, unknownInteraction } from '../errors.js';
import type { Json } from '../json.js';
import type { StoredMessage } from '../messages.js';
import type { Person } from '../people.js';
import type { Venue } from '../places.js';

/** How the bot first answered. */
export type Acknowledgement =
  | 'none'
  | 'message'
  | 'deferred'
  | 'update'
  | 'deferred-update'
  | 'choices'
  | 'modal';

/** One thing that a person did, as the bot is told of it. */
export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly payload: Json;
  readonly person: Person;
  readonly place: Venue;
  /** The message whose button or menu was used. */
  readonly source: StoredMessage | undefined;
  /** The message that answers: the reply, or after an update the message that was updated. */
  original: StoredMessage | undefined;
  acknowledgement: Acknowledgement = 'none';
  readonly followups: StoredMessage[] = [];
  choices: readonly Json[] | undefined;
  modal: Json | undefined;
  /** Set by a fault: the three seconds are over. */
  expired = false;
  /** Why Discord gave it up, where it was posted. */
  failure: string | null = null;
  /** Edits that the source had before. */
  readonly #editsBefore: number;

  constructor(fields: Pick<Interaction, 'id' | 'token' | 'payload' | 'person' | 'place' | 'source'>) {
    this.id = fields.id;
    this.token = fields.token;
    this.payload = fields.payload;
    this.person = fields.person;
    this.place = fields.place;
    this.source = fields.source;
    this.#editsBefore = fields.source?.edits ?? 0;
  }

  /** Notes the first answer; a second one, or one that comes too late, is refused as Discord does. */
  acknowledge(how: Acknowledgement): void {
    if (this.expired) throw unknownInteraction();
    if (this.acknowledgement !== 'none') throw alreadyAcknowledged();
    this.acknowledgement = how;
  }

  /** Whether the person has been told something, and not only that an answer will come. */
  get settled(): boolean {
    switch (this.acknowledgement) {
      case 'none':
        return false;
      case 'deferred':
        return this.original === undefined || this.original.deleted || !this.original.loading;
      case 'deferred-update':
        return (
          this.followups.length > 0 ||
          this.source?.deleted === true ||
          (this.source?.edits ?? 0) > this.#editsBefore
        );
      default:
        return true;
    }
  }
}
