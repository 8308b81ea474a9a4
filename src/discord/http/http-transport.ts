import type { Pause } from '../sending/rest-transport.js';
import type { Delivery, ReplyTarget, Transport } from '../sending/transport.js';
import type { WaitingRequests } from './waiting.js';

/**
 * Pauses before a call is repeated because Discord does not know the message yet, ms: the call may overtake the
 * response. Together longer than Discord waits for a response.
 */
const OVERTAKEN: readonly number[] = [250, 500, 1_000, 2_000];

/**
 * Sends the first response of an interaction in the HTTP response, and all else by REST. A first response with files
 * goes by REST too: Discord fails an interaction whose HTTP response is larger than about 150 kB.
 */
export function createHttpTransport(rest: Transport, waiting: WaitingRequests, pause: Pause): Transport {
  /** Makes a call that follows the first response. */
  async function after(target: ReplyTarget, send: () => Promise<Delivery>): Promise<Delivery> {
    let delivery = await send();
    if (!waiting.of(target)?.answered) return delivery;
    for (const ms of OVERTAKEN) {
      if (delivery !== 'gone') break;
      await pause(ms);
      delivery = await send();
    }
    return delivery;
  }

  return {
    async respond(target, response, files = []) {
      const request = waiting.of(target);
      if (request === undefined || !request.open) return rest.respond(target, response, files);
      if (files.length > 0) {
        request.accept();
        return rest.respond(target, response, files);
      }
      // Where Discord hung up, it says itself what has become of the interaction.
      return (await request.answer(response)) ? 'sent' : rest.respond(target, response);
    },
    edit: (target, body, files) => after(target, () => rest.edit(target, body, files)),
    follow: (target, body, files) => after(target, () => rest.follow(target, body, files)),
    remove: (target) => after(target, () => rest.remove(target)),
  };
}
