import type { Access, AnswerMode, ButtonHandler, Command, Services } from '../contract/command.js';
import { notice, type Reply } from '../contract/reply.js';
import { sayFor } from '../language/say.js';
import { carriedText, decodeId } from '../memory/custom-id.js';
import type { Incoming } from './interaction.js';

/** What an interaction asks for: who may have it, who sees it, and how the reply is made. */
export interface Job {
  readonly mode: AnswerMode;
  readonly access: Access;
  /** Counts as a question. */
  readonly limited: boolean;
  /** How long it may take, ms. */
  readonly patience: number;
  /** Key of a job that must not run twice at a time; null where that does no harm. */
  readonly once: string | null;
  /** Shown on the message while the job runs. */
  readonly busy: string | null;
  run(services: Services): Promise<Reply>;
}

/** Finds the job of an interaction. For unknown commands and buttons it is one that says so. */
export interface Router {
  /** `privately`: whether answers in that channel are private unless asked for otherwise. */
  job(incoming: Exclude<Incoming, { kind: 'autocomplete' }>, privately: boolean): Job;
  command(name: string): Command | undefined;
  /** For the log: `ask`, `ask:more`, or `unknown`; never what a person typed. */
  nameOf(incoming: Incoming): string;
}

/** How long a command may take, ms, unless it says otherwise. */
const PATIENCE = 30_000;

interface KnownButton {
  readonly command: Command;
  readonly handler: ButtonHandler;
}

/** Reads the one list of commands. Throws where two commands or two buttons have one name. */
export function createRouter(commands: readonly Command[]): Router {
  const byName = new Map<string, Command>();
  const buttons = new Map<string, KnownButton>();
  for (const command of commands) {
    claim(byName, command.name, command);
    for (const [action, handler] of Object.entries(command.buttons ?? {})) {
      claim(buttons, action, { command, handler });
    }
  }
  return {
    command: (name) => byName.get(name),
    job: (incoming, privately) =>
      incoming.kind === 'button'
        ? buttonJob(incoming, buttons)
        : commandJob(incoming, byName.get(incoming.name), privately),
    nameOf(incoming) {
      if (incoming.kind !== 'button') return byName.has(incoming.name) ? incoming.name : 'unknown';
      const action = decodeId(incoming.customId)?.action ?? '';
      const known = buttons.get(action);
      return known === undefined ? 'unknown' : `${known.command.name}:${action}`;
    },
  };
}

function claim<T>(names: Map<string, T>, name: string, value: T): void {
  if (names.has(name)) throw new Error(`expected each name once, got ${name} twice`);
  names.set(name, value);
}

type CommandIncoming = Extract<Incoming, { kind: 'command' }>;
type ButtonIncoming = Extract<Incoming, { kind: 'button' }>;

function commandJob(incoming: CommandIncoming, command: Command | undefined, privately: boolean): Job {
  if (command === undefined) return saying(notice(sayFor(incoming.locale)('unknownCommand'), 'unknown'));
  const seen = command.private;
  const seenByOne = typeof seen === 'function' ? seen(incoming.options, privately) : seen;
  return {
    mode: seenByOne ? 'private' : 'public',
    access: command.access,
    limited: command.limited ?? false,
    patience: command.patience ?? PATIENCE,
    once: null,
    busy: null,
    run: (services) => command.run({ ...incoming, private: seenByOne }, services),
  };
}

function buttonJob(incoming: ButtonIncoming, buttons: ReadonlyMap<string, KnownButton>): Job {
  const id = decodeId(incoming.customId);
  const known = id === null ? undefined : buttons.get(id.action);
  if (id === null || known === undefined) return saying(notice(sayFor(incoming.locale)('stale'), 'stale'));
  const { handler, command } = known;
  const request = { ...incoming, params: id.params, carried: carriedText(incoming.messageIds) };
  const { answer, once = false } = handler;
  return {
    mode: typeof answer === 'function' ? answer(request) : answer,
    access: handler.access ?? 'everyone',
    limited: handler.limited ?? false,
    patience: command.patience ?? PATIENCE,
    once: once === false ? null : incoming.messageId,
    busy: typeof once === 'object' ? once.busy(incoming.locale) : null,
    run: (services) => handler.press(request, services),
  };
}

function saying(reply: Reply): Job {
  const run = () => Promise.resolve(reply);
  return {
    mode: 'private',
    access: 'everyone',
    limited: false,
    patience: PATIENCE,
    once: null,
    busy: null,
    run,
  };
}
