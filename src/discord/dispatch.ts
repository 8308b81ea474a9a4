import { type APIInteraction, InteractionResponseType } from 'discord.js';
import type { Logger } from 'pino';
import type { StoryHost } from '../story/story.js';
import { type AccessPolicy, isModerator } from './access.js';
import { autocomplete } from './autocomplete.js';
import type { Access, AnswerMode, ButtonHandler, Caller, Command, Services } from './command.js';
import { Conversation, type Schedule } from './conversation.js';
import { carriedText, decodeId } from './custom-id.js';
import { type Incoming, parseInteraction } from './interaction.js';
import type { QuestionLimit } from './limits.js';
import { notice, type Reply } from './reply.js';
import type { SourceMemo } from './source-memo.js';
import type { Transport } from './transport.js';
import { faultNotice, limitedNotice, MODERATORS_ONLY, STALE, UNKNOWN_COMMAND } from './words.js';

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly host: StoryHost;
  readonly sources: SourceMemo;
  readonly transport: Transport;
  readonly access: AccessPolicy;
  readonly limit: QuestionLimit;
  readonly log: Logger;
  readonly now: () => number;
  readonly schedule: Schedule;
  /** A new reference id for a fault, short enough to read out. */
  readonly newReference: () => string;
}

/** How long a command may take, ms, unless it says otherwise. */
const PATIENCE = 30_000;

interface Job {
  readonly mode: AnswerMode;
  readonly access: Access;
  readonly limited: boolean;
  readonly patience: number;
  run(services: Services): Promise<Reply>;
}

/** Answers one interaction as Discord sent it. Never rejects: whatever happens is answered and logged. */
export type Dispatch = (raw: APIInteraction) => Promise<void>;

/** The way from interaction to answer: rights, limits, visibility, acknowledgement, faults and the log, once for all. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const { commands, log, now } = options;
  const byName = new Map(commands.map((command) => [command.name, command]));
  const buttons = new Map<string, { command: Command; handler: ButtonHandler }>();
  for (const command of commands) {
    for (const [action, handler] of Object.entries(command.buttons ?? {}))
      buttons.set(action, { command, handler });
  }

  return async (raw) => {
    const started = now();
    const incoming = parseInteraction(raw);
    if (incoming === null) return;
    const entry = { command: nameOf(incoming), kind: incoming.kind, guildId: incoming.caller.guildId };
    const done = (outcome: string, more: object = {}, level: 'info' | 'error' = 'info') =>
      log[level]({ ...entry, outcome, ms: Math.round(now() - started), ...more }, 'interaction');
    try {
      if (incoming.kind === 'autocomplete') {
        const choices = await autocomplete(byName.get(incoming.name), incoming, { ...options, services });
        const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
        const data = { choices: [...choices] };
        const delivery = await options.transport.respond(incoming.target, { type, data });
        done(delivery === 'sent' ? 'suggested' : delivery);
      } else {
        const { outcome, fault, reference } = await answer(jobFor(incoming), incoming);
        done(
          outcome,
          fault === undefined ? {} : { err: fault, reference },
          fault === undefined ? 'info' : 'error',
        );
      }
    } catch (err) {
      done('unsent', { err }, 'error'); // Discord could not be reached: there is no way left to tell the person
    }
  };

  function services(): Services {
    const { host, sources } = options;
    return { story: host.current(), host, sources, log, now };
  }

  async function answer(job: Job, { target, caller }: Incoming) {
    const { transport, schedule } = options;
    const conversation = new Conversation({ transport, target, mode: job.mode, schedule });
    let reply: Reply;
    let fault: unknown;
    const reference = options.newReference();
    try {
      reply = await ((await refusal(job, caller)) ?? within(job.patience, job.run(services()), schedule));
    } catch (error) {
      fault = error;
      reply = notice(faultNotice(reference), 'failed');
    }
    const delivery = await conversation.deliver(reply);
    return { outcome: delivery === 'sent' ? outcomeOf(reply) : delivery, fault, reference };
  }

  async function refusal(job: Job, caller: Caller): Promise<Reply | null> {
    if (job.access === 'moderator' && !(await isModerator(caller, options.access))) {
      return notice(MODERATORS_ONLY, 'refused');
    }
    const wait = job.limited ? await options.limit(caller.userId) : null;
    return wait === null ? null : notice(limitedNotice(now() + wait), 'limited');
  }

  function jobFor(incoming: Exclude<Incoming, { kind: 'autocomplete' }>): Job {
    if (incoming.kind === 'button') return buttonJob(incoming);
    const command = byName.get(incoming.name);
    if (command === undefined) return saying(notice(UNKNOWN_COMMAND, 'unknown'));
    const seen = command.private;
    const isPrivate = typeof seen === 'function' ? seen(incoming.options) : seen;
    return {
      mode: isPrivate ? 'private' : 'public',
      access: command.access,
      limited: command.limited ?? false,
      patience: command.patience ?? PATIENCE,
      run: (given) => command.run({ ...incoming, private: isPrivate }, given),
    };
  }

  function buttonJob(incoming: Extract<Incoming, { kind: 'button' }>): Job {
    const id = decodeId(incoming.customId);
    const known = id === null ? undefined : buttons.get(id.action);
    if (id === null || known === undefined) return saying(notice(STALE, 'stale'));
    const { handler } = known;
    const request = { ...incoming, params: id.params, carried: carriedText(incoming.messageIds) };
    const { answer } = handler;
    return {
      mode: typeof answer === 'function' ? answer(request) : answer,
      access: handler.access ?? 'everyone',
      limited: handler.limited ?? false,
      patience: known.command.patience ?? PATIENCE,
      run: (given) => handler.press(request, given),
    };
  }

  function nameOf(incoming: Incoming): string {
    if (incoming.kind !== 'button') return byName.has(incoming.name) ? incoming.name : 'unknown';
    const action = decodeId(incoming.customId)?.action ?? '';
    return buttons.has(action) ? `${buttons.get(action)?.command.name}:${action}` : 'unknown';
  }
}

function saying(reply: Reply): Job {
  const run = () => Promise.resolve(reply);
  return { mode: 'private', access: 'everyone', limited: false, patience: PATIENCE, run };
}

function outcomeOf(reply: Reply): string {
  return reply.kind === 'delete' ? 'deleted' : (reply.outcome ?? 'answered');
}

/** The result, or a fault once it has taken too long: a command that hangs must not leave a person waiting. */
function within<T>(ms: number, work: Promise<T>, schedule: Schedule): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = schedule(() => reject(new Error(`no reply within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(callOff);
  });
}
