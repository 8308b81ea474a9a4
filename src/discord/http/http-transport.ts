import type { Pause } from '../sending/rest-transport.js';
import type { Delivery, ReplyTarget, Transport } from '../sending/transport.js';
import type { WaitingRequests } from './waiting.js';

/**
 * Pauses before Discord is asked again for a message that it does not know yet, ms: what follows an acknowledgement
 * goes another way and may arrive before it. Together longer than Discord waits for an acknowledgement.
 */
const OVERTAKEN: readonly number[] = [250, 500, 1_000, 2_000];

/**
 * The same as over the gateway, but that the first acknowledgement is the response to Discord's own request. Files go
 * by a request of ours, as they do there: Discord fails an interaction whose response is larger than about 150 kB.
 */
export function createHttpTransport(rest: Transport, waiting: WaitingRequests, pause: Pause): Transport {
  /** Does what follows an acknowledgement. */
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
