import { type REST, RESTEvents, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';

/** Pause between two warnings, ms. */
const WARN_AGAIN = 10 * 60_000;
/** Most failed calls that are remembered. */
const REMEMBERED = 500;

/** The warning for another process that answers in this bot's name. */
export const RIVAL =
  'somebody else answered first: another process seems to run with the same DISCORD_TOKEN. Each bot ' +
  'needs a token of its own; several processes of one bot are started with SHARDS';

/**
 * Warns when another process answers this bot's interactions: then the first acknowledgement fails with 40060. After a
 * call whose answer was lost, the same error means nothing.
 */
export function watchForRivals(
  rest: Pick<REST, 'on'>,
  { log, now }: { readonly log: Logger; readonly now: () => number },
): void {
  const failed = new Set<string>();
  let warnedAt = Number.NEGATIVE_INFINITY;
  rest.on(RESTEvents.Response, ({ path, retries }, response) => {
    if (!path.startsWith('/interactions/')) return;
    if (response.status >= 500) {
      if (failed.size >= REMEMBERED) failed.clear();
      failed.add(path);
    }
    if (response.status !== 400 || retries > 0 || failed.has(path)) return;
    codeOf(response).then(
      (code) => {
        if (code !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return;
        if (now() - warnedAt < WARN_AGAIN) return;
        warnedAt = now();
        log.warn(RIVAL);
      },
      () => undefined, // a body that cannot be read says nothing
    );
  });
}

async function codeOf(response: { json(): Promise<unknown> }): Promise<unknown> {
  const body = await response.json();
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
}
