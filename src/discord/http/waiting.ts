import type { ServerResponse } from 'node:http';
import type { APIInteractionResponse } from 'discord.js';
import type { ReplyTarget } from '../sending/transport.js';
import { sendJson, sendNothing } from './send.js';

/** A request of Discord's that waits for its one response. */
export class WaitingRequest {
  readonly #response: ServerResponse;
  /** Whether nothing has been sent yet. */
  open = true;
  /** Whether the response held the answer. */
  answered = false;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  /** Answers in the response; false where Discord had closed the connection. */
  async answer(body: APIInteractionResponse): Promise<boolean> {
    this.open = false;
    this.answered = await sendJson(this.#response, 200, body);
    return this.answered;
  }

  /** Responds that the answer comes by REST. */
  accept(): void {
    this.open = false;
    sendNothing(this.#response, 202);
  }

  /** Responds that there is no answer. */
  giveUp(): void {
    this.open = false;
    sendNothing(this.#response, 500);
  }
}

/** The requests that are being answered, by the tokens of their interactions. */
export class WaitingRequests {
  readonly #requests = new Map<string, WaitingRequest>();

  /** Keeps a request until `work` is done; one without an answer by then is given up. */
  async during(target: ReplyTarget, request: WaitingRequest, work: () => Promise<void>): Promise<void> {
    this.#requests.set(target.token, request);
    try {
      await work();
    } finally {
      this.#requests.delete(target.token);
      if (request.open) request.giveUp();
    }
  }

  of({ token }: ReplyTarget): WaitingRequest | undefined {
    return this.#requests.get(token);
  }
}
