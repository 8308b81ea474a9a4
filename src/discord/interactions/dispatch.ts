import { type APIInteraction, InteractionResponseType } from 'discord.js';
import type { Logger } from 'pino';
import { QuestionTimeout } from '../../story/question-timeout.js';
import type { StoryHost } from '../../story/story.js';
import { type AccessPolicy, isModerator } from '../access.js';
import { carriedText } from '../buttons/custom-id.js';
import { faultNotice, limitedNotice, MODERATORS_ONLY, tooSlowNotice } from '../cards/words.js';
import type { Editing } from '../editing.js';
import type { QuestionLimit } from '../limits.js';
import { autocomplete } from '../suggest/autocomplete.js';
import type { SourceMemo } from '../suggest/source-memo.js';
import type { Caller, Command, Services } from './command.js';
import { Conversation, type Schedule } from './conversation.js';
import { type Incoming, parseInteraction } from './interaction.js';
import { createRouter, type Job } from './jobs.js';
import { notice, type Reply } from './reply.js';
import { type Delivery, PayloadRefused, type Transport } from './transport.js';

/** What is told of an interaction when it is over: nothing of who sent it or what. */
export type Observe = (seen: {
  /** As in the log: `ask`, `ask:more`, or `unknown`. */
  readonly command: string;
  readonly outcome: string;
  readonly ms: number;
  /** Whether it counts as a question. */
  readonly question: boolean;
}) => void;

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly host: StoryHost;
  readonly sources: SourceMemo;
  readonly editor?: Editing;
  readonly transport: Transport;
  readonly access: AccessPolicy;
  readonly limit: QuestionLimit;
  readonly log: Logger;
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly observe?: Observe;
  /** A new reference id for a fault, short enough to read out. */
  readonly newReference: () => string;
}

/** Answers one interaction as Discord sent it. Never rejects: whatever happens is answered and logged. */
export type Dispatch = (raw: APIInteraction) => Promise<void>;

/** For the log: what was asked for, and where. */
interface LogEntry {
  readonly command: string;
  readonly kind?: Incoming['kind'];
  readonly guildId?: string | null;
  /** At level debug only. */
  readonly asked?: string | undefined;
}

/** For the log: what came of an interaction, in one word, and what went wrong if anything did. */
interface Outcome {
  readonly outcome: string;
  /** Where Discord did not simply take the answer. */
  readonly delivery?: Delivery;
  readonly err?: unknown;
  readonly reference?: string;
}

/** The way from interaction to answer: rights, limits, faults and the log, once for all commands. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const { log, now } = options;
  const router = createRouter(options.commands);
  const services = (): Services => {
    const { host, sources, editor } = options;
    return { story: host.current(), host, sources, log, now, ...(editor === undefined ? {} : { editor }) };
  };

  async function suggest(incoming: Extract<Incoming, { kind: 'autocomplete' }>): Promise<Outcome> {
    const choices = await autocomplete(router.command(incoming.name), incoming, { ...options, services });
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    const data = { choices: [...choices] };
    const delivery = await options.transport.respond(incoming.target, { type, data });
    return delivery === 'gone' ? { outcome: 'gone' } : { outcome: 'suggested' };
  }

  function failed(err: unknown): { readonly reply: Reply; readonly fault: Partial<Outcome> } {
    const reference = options.newReference();
    return { reply: notice(faultNotice(reference), 'failed'), fault: { err, reference } };
  }

  async function made(job: Job, caller: Caller): Promise<ReturnType<typeof failed>> {
    try {
      const refused = await refusal(job, caller, options);
      const reply = refused ?? (await within(job.patience, job.run(services()), options.schedule));
      return { reply, fault: {} };
    } catch (err) {
      if (!(err instanceof QuestionTimeout)) return failed(err);
      return { reply: notice(tooSlowNotice(err.seconds), 'too-slow'), fault: { err } };
    }
  }

  async function answer(job: Job, { target, caller }: Incoming): Promise<Outcome> {
    const { transport, schedule } = options;
    const conversation = new Conversation({ transport, target, mode: job.mode, schedule });
    const { reply, fault } = await made(job, caller);
    try {
      return { ...delivered(await conversation.deliver(reply), reply), ...fault };
    } catch (err) {
      if (!(err instanceof PayloadRefused)) throw err;
      const instead = failed(err);
      return { ...delivered(await conversation.deliver(instead.reply), instead.reply), ...instead.fault };
    }
  }

  return async (raw) => {
    const started = now();
    let entry: LogEntry = { command: 'unknown' };
    let question = false;
    const write = (outcome: Outcome) => {
      const ms = Math.round(now() - started);
      log[outcome.err === undefined ? 'info' : 'error']({ ...entry, ...outcome, ms }, 'interaction');
      options.observe?.({ command: entry.command, outcome: outcome.outcome, ms, question });
    };
    try {
      const incoming = parseInteraction(raw);
      if (incoming === null) return;
      const { guildId } = incoming.caller;
      entry = { command: router.nameOf(incoming), kind: incoming.kind, guildId };
      if (log.isLevelEnabled('debug')) entry = { ...entry, asked: wordsAsked(incoming) };
      if (incoming.kind === 'autocomplete') return write(await suggest(incoming));
      const job = router.job(incoming);
      question = job.limited;
      write(await answer(job, incoming));
    } catch (err) {
      write({ outcome: 'unsent', err }); // Discord could not be told anything: there is no way left to the person
    }
  };
}

/** What the person typed, for the log at level debug alone: of a button, the question that its message carries. */
function wordsAsked(incoming: Incoming): string | undefined {
  if (incoming.kind === 'button') return carriedText(incoming.messageIds) ?? undefined;
  const typed = [...incoming.options.values()].filter((value) => typeof value === 'string');
  return typed.length === 0 ? undefined : typed.join(' · ');
}

/** Why the caller may not have this now, if so. */
async function refusal(job: Job, caller: Caller, options: DispatchOptions): Promise<Reply | null> {
  if (job.access === 'moderator' && !(await isModerator(caller, options.access))) {
    return notice(MODERATORS_ONLY, 'refused');
  }
  const wait = job.limited ? await options.limit(caller.userId) : null;
  return wait === null ? null : notice(limitedNotice(options.now() + wait), 'limited');
}

function delivered(delivery: Delivery, reply: Reply): Outcome {
  if (delivery === 'gone') return { outcome: 'gone' };
  const outcome = reply.kind === 'delete' ? 'deleted' : (reply.outcome ?? 'answered');
  return delivery === 'sent' ? { outcome } : { outcome, delivery };
}

/** The result, or a fault once it has taken too long: a command that hangs must not leave a person waiting. */
function within<T>(ms: number, work: Promise<T>, schedule: Schedule): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = schedule(() => reject(new Error(`no reply within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(callOff);
  });
}
