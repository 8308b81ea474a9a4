import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { LoopbackDiscord } from '../loopback/discord.js';
import { asJson, type Json } from '../loopback/json.js';

const root = join(import.meta.dirname, '..', '..');
/** A busy machine may take long to start a process. */
const PATIENCE_MS = 25_000;
const main = join(root, 'dist', 'src', 'main.js');

export interface BotOptions {
  /** Settings besides those that point the bot at the loopback; undefined takes one of these away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly seeds?: string;
}

/** The bot as people run it: `node dist/src/main.js` with settings in the environment, nothing else shared. */
export class BotProcess {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #discord: LoopbackDiscord;
  /** Resolves with the exit code, or the signal's name. */
  readonly exited: Promise<number | string>;
  stdout = '';
  stderr = '';

  private constructor(discord: LoopbackDiscord, { env = {}, seeds = join(root, 'seeds') }: BotOptions) {
    // A folder of its own, so that no .env of a developer's is read.
    const cwd = mkdtempSync(join(tmpdir(), 'verbatim-e2e-'));
    const settings: Record<string, string | undefined> = {
      PATH: process.env.PATH,
      HOME: cwd,
      SEEDS_DIR: seeds,
      DISCORD_TOKEN: discord.application.token,
      DISCORD_API_URL: discord.apiUrl,
      ...env,
    };
    const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
    this.#discord = discord;
    this.#child = spawn(process.execPath, [main], { cwd, env: given, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
      discord.touch();
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
      discord.touch();
    });
    this.exited = once(this.#child, 'close').then(([code, signal]) => {
      rmSync(cwd, { recursive: true, force: true });
      return (code as number | null) ?? String(signal);
    });
  }

  /** Starts the process without waiting for anything. */
  static launch(discord: LoopbackDiscord, options: BotOptions = {}): BotProcess {
    return new BotProcess(discord, options);
  }

  /** Starts the process and waits until it is connected and its commands are registered. */
  static async start(discord: LoopbackDiscord, options: BotOptions = {}): Promise<BotProcess> {
    const bot = BotProcess.launch(discord, options);
    await bot.until((entry) => entry.msg === 'commands registered', 'the registration of commands');
    return bot;
  }

  /** The lines of the log so far; throws if one is not JSON. */
  get log(): readonly Json[] {
    const lines = this.stdout.split('\n').slice(0, -1);
    return lines.map((line) => asJson(JSON.parse(line)));
  }

  /** Waits for a log entry, also among those written before. */
  async until(wanted: (entry: Json) => boolean, what: string): Promise<Json> {
    const gone = this.exited.then((code): never => {
      throw new Error(`The bot ended (${code}) before ${what}.\n${this.stdout}${this.stderr}`);
    });
    return Promise.race([this.#discord.until(() => this.log.find(wanted), what, PATIENCE_MS), gone]);
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Ends the process politely and returns its exit code. */
  async stop(): Promise<number | string> {
    this.signal('SIGTERM');
    return this.exited;
  }
}
