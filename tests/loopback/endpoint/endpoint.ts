import { InteractionType } from 'discord.js';
import { record } from '../../openapi/recording.js';
import { createKeys, type Keys, signatureHeaders } from '../application.js';
import { DiscordError } from '../errors.js';
import { firstAnswer } from '../interactions/first-answer.js';
import type { Interaction } from '../interactions/interaction.js';
import { interactionToken } from '../interactions/payload.js';
import { asJson, type Json } from '../json.js';
import type { LoopbackState } from '../state.js';
import { type PostReply, post } from './post.js';

/** Discord fails an interaction whose response is larger, bytes. */
const LARGEST_RESPONSE = 150_000;
/** The path by which a fault hits what is posted to the application. */
const FAULT_PATH = '/endpoint';

/** How Discord posts interactions to an application: signed, given up after three seconds, tested when it is saved. */
export class Endpoint {
  /**
   * How long a response is waited for, ms. A busy machine may take longer than Discord waits: that is no fault of the
   * bot's.
   */
  patience = 3_000;
  readonly #state: LoopbackState;

  constructor(state: LoopbackState) {
    this.#state = state;
  }

  /**
   * What happens when an address is saved in the developer portal: the bot has to answer a PING, and to refuse one
   * that somebody else signed. Throws what the portal says if the address is not taken.
   */
  async save(url: string | null): Promise<void> {
    if (url !== null) {
      const answer = await this.#post(url, this.#ping());
      if (answer.status !== 200 || asJson(answer.body).type !== InteractionType.Ping) {
        throw new Error(`The URL could not be verified: PING was answered by ${describe(answer)}`);
      }
      const forged = await this.#post(url, this.#ping(), { keys: createKeys() });
      if (forged.status !== 401) {
        throw new Error(`The URL could not be verified: a forged PING was answered by ${describe(forged)}`);
      }
    }
    this.#state.application = { ...this.#state.application, endpoint: url };
  }

  /** Posts what a person did, and takes the response as the first answer. */
  deliver(url: string, interaction: Interaction): void {
    this.#deliver(url, interaction)
      .catch((error: unknown) => {
        interaction.expired = true;
        interaction.failure = error instanceof Error ? error.message : String(error);
      })
      .finally(() => this.#state.changed());
  }

  async #deliver(url: string, interaction: Interaction): Promise<void> {
    const fault = this.#state.faults.take('POST', FAULT_PATH);
    const hangUp = interaction.expired || fault?.hangUp === true;
    const answer = await this.#post(url, interaction.payload, { hangUp });
    if (fault?.hold) await fault.hold;
    if (fault?.status) throw new Error(`a proxy answered ${fault.status}`);
    if (answer.status === 202) return; // the answer comes by a request
    if (answer.status !== 200 || answer.size > LARGEST_RESPONSE) throw new Error(describe(answer));
    const { body, files } = answer;
    try {
      firstAnswer({ state: this.#state, name: 'the response to a post', body, files }, interaction);
      // It has the form of a callback's body, and is held to the same description.
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      record({ method: 'POST', path, query: {}, body });
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      throw new Error(`${error.message} ${JSON.stringify(error.body)}`);
    }
  }

  #post(
    url: string,
    payload: Json,
    { keys = this.#state.application.keys, hangUp = false }: { keys?: Keys; hangUp?: boolean } = {},
  ): Promise<PostReply> {
    const body = JSON.stringify(payload);
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const headers = signatureHeaders(keys, timestamp, body);
    return post({ url, body, hangUp, headers, patience: this.patience });
  }

  #ping(): Json {
    const id = this.#state.snowflakes.next();
    const { id: application_id } = this.#state.application;
    return { id, application_id, type: InteractionType.Ping, token: interactionToken(id), version: 1 };
  }
}

function describe({ status, contentType, size, body }: PostReply): string {
  return `${status} ${contentType} (${size} bytes) ${JSON.stringify(body) ?? ''}`;
}
