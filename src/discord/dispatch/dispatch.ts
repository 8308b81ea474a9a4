import { type APIInteraction, InteractionResponseType } from 'discord.js';
import type { Logger } from 'pino';
import type { StoryHost } from '../../story/story.js';
import type { Audit } from '../contract/audit.js';
import type { Command, Services } from '../contract/command.js';
import type { Editing } from '../contract/editing.js';
import type { ServerSettings, Servers } from '../contract/servers.js';
import type { SourceMemo } from '../contract/source-memo.js';
import { carriedText } from '../memory/custom-id.js';
import { mayUse } from '../rights/access.js';
import { Answerer, type AnswererOptions } from './answerer.js';
import { autocomplete } from './autocomplete.js';
import { type Incoming, parseInteraction } from './interaction.js';
import { createRouter } from './jobs.js';
import type { Outcome } from './outcome.js';

const UNREADABLE = 'the settings of a server cannot be read or kept';
/** How long an interaction waits until its server's language is noted, ms. */
const NOTE_WITHIN = 500;

/** What is told of an interaction when it is over: nothing of who sent it or what. */
export type Observe = (seen: {
  /** As in the log: `ask`, `ask:more`, or `unknown`. */
  readonly command: string;
  readonly outcome: string;
  readonly ms: number;
  /** Whether it counts as a question. */
  readonly question: boolean;
}) => void;

export interface DispatchOptions extends Omit<AnswererOptions, 'services'> {
  readonly commands: readonly Command[];
  readonly host: StoryHost;
  readonly sources: SourceMemo;
  readonly editor?: Editing;
  readonly commandIds: Services['commandIds'];
  readonly audit?: Audit;
  readonly servers?: Servers;
  readonly pin?: Services['pin'];
  readonly status: Services['status'];
  readonly log: Logger;
  readonly observe?: Observe;
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

/** The way from interaction to answer: rights, limits, faults and the log, once for all commands. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const { log, now } = options;
  const router = createRouter(options.commands);
  const services = (): Services => {
    const { host, sources, editor, audit, servers, pin, commands, commandIds, status, access } = options;
    return {
      story: host.current(),
      host,
      sources,
      commands,
      may: (wanted, caller) => mayUse(wanted, caller, access),
      commandIds,
      status,
      log,
      now,
      ...(editor === undefined ? {} : { editor }),
      ...(audit === undefined ? {} : { audit }),
      ...(servers === undefined ? {} : { servers }),
      ...(pin === undefined ? {} : { pin }),
    };
  };

  async function suggest(incoming: Extract<Incoming, { kind: 'autocomplete' }>): Promise<Outcome> {
    const choices = await autocomplete(router.command(incoming.name), incoming, { ...options, services });
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    const data = { choices: [...choices] };
    const delivery = await options.transport.respond(incoming.target, { type, data });
    return delivery === 'gone' ? { outcome: 'gone' } : { outcome: 'suggested' };
  }

  /**
   * What the managers of the server have set for the channel; where it cannot be read, an answer is private at least.
   */
  async function channelSettings({ caller: { guildId }, channelId, guildLocale }: Incoming) {
    const none = { privately: false, cooldown: 0 };
    const { servers } = options;
    if (servers === undefined || guildId === null || channelId === null) return none;
    try {
      const settings = await servers.of(guildId);
      const { privateChannels, cooldowns } = settings;
      if (guildLocale !== null && guildLocale !== settings.locale && isTold(settings))
        await noteLocale(servers, guildId, guildLocale);
      return { privately: privateChannels.includes(channelId), cooldown: cooldowns[channelId] ?? 0 };
    } catch (err) {
      log.error({ err, guildId }, UNREADABLE);
      return { ...none, privately: true };
    }
  }

  /** Waited for a moment only: the interaction has to be acknowledged. */
  async function noteLocale(servers: Servers, guildId: string, locale: string): Promise<void> {
    const noted = servers
      .change(guildId, (before) => ({ ...before, locale }))
      .catch((err: unknown) => log.error({ err, guildId }, UNREADABLE));
    let callOff = () => {};
    const late = new Promise<void>((done) => {
      callOff = options.schedule(done, NOTE_WITHIN);
    });
    await Promise.race([noted, late]);
    callOff();
  }

  const answerer = new Answerer({ ...options, services });

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
      const given = read(raw);
      if ('err' in given) return write(await answerer.unreadable(raw, given.err));
      const { incoming } = given;
      if (incoming === null) return;
      const { guildId } = incoming.caller;
      entry = { command: router.nameOf(incoming), kind: incoming.kind, guildId };
      if (log.isLevelEnabled('debug')) entry = { ...entry, asked: wordsAsked(incoming) };
      if (incoming.kind === 'autocomplete') return write(await suggest(incoming));
      const channel = await channelSettings(incoming);
      const job = router.job(incoming, channel.privately);
      question = job.limited;
      write(await answerer.answer(job, incoming, channel.cooldown));
    } catch (err) {
      write({ outcome: 'unsent', err }); // Discord could not be told anything: there is no way left to the person
    }
  };
}

/** Whether anything is told to channels of a server, in its language. */
function isTold({ follows, pins, auditChannelId }: ServerSettings): boolean {
  return follows.length > 0 || pins.length > 0 || auditChannelId !== null;
}

/** What the person typed, for the log at level debug alone: of a button, the question that its message carries. */
function wordsAsked(incoming: Incoming): string | undefined {
  if (incoming.kind === 'button') return carriedText(incoming.messageIds) ?? undefined;
  const typed = [...incoming.options.values()].filter((value) => typeof value === 'string');
  return typed.length === 0 ? undefined : typed.join(' · ');
}

function read(raw: APIInteraction): { readonly incoming: Incoming | null } | { readonly err: unknown } {
  try {
    return { incoming: parseInteraction(raw) };
  } catch (err) {
    return { err };
  }
}
