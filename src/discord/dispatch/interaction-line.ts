import type { Logger } from 'pino';
import { carriedText } from '../memory/custom-id.js';
import type { Incoming } from './interaction.js';
import type { Outcome } from './outcome.js';

/** Called when an interaction is over, with nothing of who sent it or what. */
export type Observe = (seen: {
  /** As in the log: `ask`, `ask:more`, or `unknown`. */
  readonly command: string;
  readonly outcome: string;
  readonly ms: number;
  /** Whether it counts as a question. */
  readonly question: boolean;
}) => void;

export interface InteractionLineOptions {
  readonly log: Logger;
  readonly now: () => number;
  readonly observe?: Observe;
}

/** What was asked for, and where. */
interface LogEntry {
  readonly command: string;
  readonly kind?: Incoming['kind'];
  readonly guildId?: string | null;
  /** At level debug only. */
  readonly asked?: string | undefined;
}

/** The one log line of an interaction: filled while it is answered, written once at its end. */
export class InteractionLine {
  readonly #options: InteractionLineOptions;
  readonly #started: number;
  #entry: LogEntry = { command: 'unknown' };
  /** Whether it counts as a question. */
  question = false;

  constructor(options: InteractionLineOptions) {
    this.#options = options;
    this.#started = options.now();
  }

  /** `command`: its name from the code, never what a person typed. */
  about(incoming: Incoming, command: string): void {
    const { guildId } = incoming.caller;
    const debug = this.#options.log.isLevelEnabled('debug');
    this.#entry = { command, kind: incoming.kind, guildId, ...(debug && { asked: wordsAsked(incoming) }) };
  }

  /** Writes the line. A failing observer gets a line of its own; the interaction is over all the same. */
  write(outcome: Outcome): void {
    const { log, now, observe } = this.#options;
    const ms = Math.round(now() - this.#started);
    log[outcome.err === undefined ? 'info' : 'error']({ ...this.#entry, ...outcome, ms }, 'interaction');
    const { command } = this.#entry;
    try {
      observe?.({ command, outcome: outcome.outcome, ms, question: this.question });
    } catch (err) {
      log.error({ err }, 'an interaction could not be counted');
    }
  }
}

/** What the person typed; of a button, the question that its message carries. */
function wordsAsked(incoming: Incoming): string | undefined {
  if (incoming.kind === 'button') return carriedText(incoming.messageIds) ?? undefined;
  const typed = [...incoming.options.values()].filter((value) => typeof value === 'string');
  return typed.length === 0 ? undefined : typed.join(' · ');
}
