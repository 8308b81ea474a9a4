import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import { realEditor } from './real-editor.js';
import { type BotParts, type RunningBot, seeds, startBot } from './start-bot.js';

/** A bot on a loopback Discord, which a case may start again. */
export class LiveBot {
  readonly #discord: LoopbackDiscord;
  readonly #parts: BotParts;
  #running: RunningBot | null = null;

  constructor(discord: LoopbackDiscord, parts: BotParts) {
    this.#discord = discord;
    this.#parts = parts;
  }

  get running(): RunningBot {
    if (this.#running === null) throw new Error('expected a bot that was started');
    return this.#running;
  }

  async start(): Promise<void> {
    this.#running = await startBot(this.#discord, this.#parts);
  }

  /** Stops the bot and starts it again, with other parts where they are named. */
  async restart(other: BotParts = {}): Promise<void> {
    await this.stop();
    const config = { ...this.#parts.config, ...other.config };
    this.#running = await startBot(this.#discord, { ...this.#parts, ...other, config });
  }

  async stop(): Promise<void> {
    await this.#running?.bot.stop(1_000);
  }
}

/** What each case of a file has to itself. */
export interface LiveCase {
  readonly discord: LoopbackDiscord;
  readonly live: LiveBot;
  readonly folder: string;
}

/** Gives each case a Discord, a folder and a bot of its own; `take` is told of them before it begins. */
export function eachWithBot(
  take: (own: LiveCase) => void,
  partsIn: (folder: string) => BotParts = () => ({}),
): void {
  let own: LiveCase;
  beforeEach(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-live-'));
    const discord = await LoopbackDiscord.start();
    own = { discord, live: new LiveBot(discord, partsIn(folder)), folder };
    await own.live.start();
    take(own);
  });
  afterEach(async () => {
    await own.live.stop();
    await own.discord.stop();
    own.discord.assertNoViolations();
    rmSync(own.folder, { recursive: true, force: true });
  });
}

/** Articles that may be changed, in `seeds`, and what outlasts a restart, in `state`. */
export function editable(folder: string): BotParts {
  const directory = join(folder, 'seeds');
  cpSync(seeds, directory, { recursive: true });
  return {
    directory,
    editor: realEditor(directory),
    config: { stateDirectory: join(folder, 'state') },
  };
}
