import { type APIInteraction, InteractionResponseType } from 'discord.js';
import type { StoryHost } from '../../story/story.js';
import type { Audit } from '../contract/audit.js';
import type { Command, Services } from '../contract/command.js';
import type { Editing } from '../contract/editing.js';
import type { SourceMemo } from '../contract/source-memo.js';
import { mayUse } from '../rights/access.js';
import { Answerer, type AnswererOptions } from './answerer.js';
import { autocomplete } from './autocomplete.js';
import { type ChannelSettingsOptions, channelSettingsOf } from './channel-settings.js';
import { type Incoming, parseInteraction } from './interaction.js';
import { InteractionLine, type InteractionLineOptions } from './interaction-line.js';
import { createRouter } from './jobs.js';
import type { Outcome } from './outcome.js';

export interface DispatchOptions
  extends Omit<AnswererOptions, 'services'>,
    ChannelSettingsOptions,
    InteractionLineOptions {
  readonly commands: readonly Command[];
  readonly host: StoryHost;
  readonly sources: SourceMemo;
  readonly editor?: Editing;
  readonly commandIds: Services['commandIds'];
  readonly audit?: Audit;
  readonly pin?: Services['pin'];
  readonly status: Services['status'];
}

/** Answers one interaction as Discord sent it. Never rejects: whatever happens is answered and logged. */
export type Dispatch = (raw: APIInteraction) => Promise<void>;

/** The way from interaction to answer: rights, limits, faults and the log, once for all commands. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const router = createRouter(options.commands);
  const services = () => servicesNow(options);
  const answerer = new Answerer({ ...options, services });
  const settingsOf = channelSettingsOf(options);

  async function suggest(incoming: Extract<Incoming, { kind: 'autocomplete' }>): Promise<Outcome> {
    const choices = await autocomplete(router.command(incoming.name), incoming, { ...options, services });
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    const data = { choices: [...choices] };
    const delivery = await options.transport.respond(incoming.target, { type, data });
    return delivery === 'gone' ? { outcome: 'gone' } : { outcome: 'suggested' };
  }

  /** Null for a ping. Rejects where nothing could be sent to Discord. */
  async function answer(raw: APIInteraction, line: InteractionLine): Promise<Outcome | null> {
    const given = read(raw);
    if ('err' in given) return answerer.unreadable(raw, given.err);
    const { incoming } = given;
    if (incoming === null) return null;
    line.about(incoming, router.nameOf(incoming));
    if (incoming.kind === 'autocomplete') return suggest(incoming);
    const { privately, cooldown } = await settingsOf(incoming);
    const job = router.job(incoming, privately);
    line.question = job.limited;
    return answerer.answer(job, incoming, cooldown);
  }

  return async (raw) => {
    const line = new InteractionLine(options);
    const unsent = (err: unknown): Outcome => ({ outcome: 'unsent', err });
    const outcome = await answer(raw, line).catch(unsent);
    if (outcome !== null) line.write(outcome);
  };
}

/** What a command may use. Its story is the generation in force now; the command uses only that. */
function servicesNow(options: DispatchOptions): Services {
  const { host, sources, editor, audit, servers, pin, commands, commandIds, status, access } = options;
  return {
    story: host.current(),
    host,
    sources,
    commands,
    may: (wanted, caller) => mayUse(wanted, caller, access),
    commandIds,
    status,
    log: options.log,
    now: options.now,
    ...(editor && { editor }),
    ...(audit && { audit }),
    ...(servers && { servers }),
    ...(pin && { pin }),
  };
}

function read(raw: APIInteraction): { readonly incoming: Incoming | null } | { readonly err: unknown } {
  try {
    return { incoming: parseInteraction(raw) };
  } catch (err) {
    return { err };
  }
}
