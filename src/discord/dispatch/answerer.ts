import { InteractionResponseType, InteractionType } from 'discord.js';
import { ArticlesUnreachable } from '../../story/articles-unreachable.js';
import { QuestionTimeout } from '../../story/question-timeout.js';
import { faultNotice, refusedNotice, tooSlowNotice, unreachableNotice, waitNotice } from '../cards/words.js';
import type { Services } from '../contract/command.js';
import { notice, type Reply } from '../contract/reply.js';
import { inTime, type Schedule } from '../contract/schedule.js';
import { sayFor } from '../language/say.js';
import { type AccessPolicy, mayUse } from '../rights/access.js';
import type { Cooldown, QuestionLimit } from '../rights/limits.js';
import { Conversation } from '../sending/conversation.js';
import { PayloadRefused, type Transport } from '../sending/transport.js';
import type { Incoming } from './interaction.js';
import type { Job } from './jobs.js';
import { delivered, type Outcome } from './outcome.js';
import { isInteraction, localeOf, targetOf } from './raw-interaction.js';

export interface AnswererOptions {
  readonly services: () => Services;
  readonly transport: Transport;
  readonly access: AccessPolicy;
  readonly limit: QuestionLimit;
  readonly now: () => number;
  readonly schedule: Schedule;
  /** A new reference id for a fault, short enough to read out. */
  readonly newReference: () => string;
}

/** An interaction, and the pause between two questions of one person in its channel. */
interface PacedIncoming {
  readonly incoming: Incoming;
  readonly cooldown: Cooldown | undefined;
}

interface Failure {
  readonly reply: Reply;
  readonly fault: Partial<Outcome>;
}

/** Runs the job of an interaction and tells the person what came of it, whatever it is. */
export class Answerer {
  readonly #options: AnswererOptions;
  /** Keys of the jobs under way that must not run twice at a time. */
  readonly #underWay = new Set<string>();

  constructor(options: AnswererOptions) {
    this.#options = options;
  }

  /** `cooldown`: the pause between two questions of one person there. */
  async answer(job: Job, incoming: Incoming, cooldown?: Cooldown): Promise<Outcome> {
    const { target } = incoming;
    const { transport, schedule } = this.#options;
    const conversation = new Conversation({ transport, target, mode: job.mode, schedule });
    const { once } = job;
    if (once === null) return this.#carryOut(job, { incoming, cooldown }, conversation);
    if (this.#underWay.has(once)) {
      const again: Reply = { kind: 'nothing', outcome: 'under-way' };
      return delivered(await conversation.deliver(again), again);
    }
    this.#underWay.add(once);
    try {
      return await this.#carryOut(job, { incoming, cooldown }, conversation);
    } finally {
      this.#underWay.delete(once);
    }
  }

  /** Answers an interaction that could not be read, where it says enough to reach the person. */
  async unreadable(raw: unknown, err: unknown): Promise<Outcome> {
    const { reply, fault } = this.#failed(err, localeOf(raw));
    if (!isInteraction(raw)) return { outcome: 'unsent', ...fault };
    const target = targetOf(raw);
    const { transport, schedule } = this.#options;
    if (raw.type === InteractionType.ApplicationCommandAutocomplete) {
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
      await transport.respond(target, { type, data: { choices: [] } });
      return { outcome: 'failed', ...fault };
    }
    const conversation = new Conversation({ transport, target, mode: 'private', schedule });
    return { ...delivered(await conversation.deliver(reply), reply), ...fault };
  }

  async #carryOut(job: Job, asked: PacedIncoming, conversation: Conversation): Promise<Outcome> {
    const { reply, fault } = await this.#made(job, asked, conversation);
    try {
      return { ...delivered(await conversation.deliver(reply), reply), ...fault };
    } catch (err) {
      if (!(err instanceof PayloadRefused)) throw err;
      const instead = this.#failed(err, asked.incoming.locale);
      return { ...delivered(await conversation.deliver(instead.reply), instead.reply), ...instead.fault };
    }
  }

  async #made(job: Job, asked: PacedIncoming, conversation: Conversation): Promise<Failure> {
    const { services, schedule } = this.#options;
    try {
      const refused = await this.#refusal(job, asked);
      if (refused !== null) return { reply: refused, fault: {} };
      if (job.busy !== null) conversation.begin(job.busy);
      // A command that hangs must not leave a person waiting.
      const late = () => {
        throw new Error(`no reply within ${job.patience} ms`);
      };
      const reply = await inTime(job.run(services()), { ms: job.patience, schedule, late });
      return { reply, fault: {} };
    } catch (err) {
      const say = sayFor(asked.incoming.locale);
      if (err instanceof ArticlesUnreachable)
        return { reply: notice(unreachableNotice(say), 'failed'), fault: { err } };
      if (!(err instanceof QuestionTimeout)) return this.#failed(err, asked.incoming.locale);
      const words = tooSlowNotice(err.seconds, say);
      return { reply: notice(words, 'too-slow'), fault: { err } };
    }
  }

  /** The refusal, where the caller lacks the rights or has to wait; else null. */
  async #refusal(job: Job, { incoming, cooldown }: PacedIncoming): Promise<Reply | null> {
    const { caller, locale } = incoming;
    const say = sayFor(locale);
    const { access, limit, now } = this.#options;
    if (job.access !== 'everyone' && !(await mayUse(job.access, caller, access))) {
      const place = { home: access.homeGuildId !== null, inServer: caller.guildId !== null };
      return notice(refusedNotice(job.access, place, say), 'refused');
    }
    const wait = job.limited ? await limit(caller.userId, cooldown) : null;
    return wait === null ? null : notice(waitNotice(wait.why, now() + wait.ms, say), 'limited');
  }

  #failed(err: unknown, locale: string): Failure {
    const reference = this.#options.newReference();
    return { reply: notice(faultNotice(reference, sayFor(locale)), 'failed'), fault: { err, reference } };
  }
}
