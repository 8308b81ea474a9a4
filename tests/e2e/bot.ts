import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { LoopbackDiscord } from '../loopback/discord.js';
import { asJson, type Json } from '../loopback/json.js';
import { KEPT_INDEX } from './build.js';
import { freePorts } from './health.js';
import { way } from './way.js';

const root = join(import.meta.dirname, '..', '..');
/** A busy machine may take long to start a process. */
const PATIENCE_MS = 50_000;
const main = join(root, 'dist', 'bundled', 'main.js');

export interface BotProcessOptions {
  /** Settings besides those that point the bot at the loopback; undefined takes one of these away. */
  readonly env?: Settings;
  readonly seeds?: string;
  /** A `.env` file in the folder that the program is started in. */
  readonly envFile?: string | Uint8Array;
}

/** Runs a command of the compiled console program to its end, in a folder of its own with this `.env`. */
export async function runCommand(
  args: readonly string[],
  env: Settings = {},
  envFile?: string,
): Promise<Run> {
  const cwd = mkdtempSync(join(tmpdir(), 'verbatim-e2e-'));
  if (envFile !== undefined) writeFileSync(join(cwd, '.env'), envFile);
  const file = join(root, 'dist', 'bundled', 'verbatim.js');
  const child = spawn(process.execPath, [file, ...args], { cwd, env: defined(env), stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  rmSync(cwd, { recursive: true, force: true });
  return { code: code as number | null, output };
}

export interface Run {
  readonly code: number | null;
  readonly output: string;
}

type Settings = Readonly<Record<string, string | undefined>>;

function defined(env: Settings): Record<string, string> {
  const given = Object.entries({ PATH: process.env.PATH, ...env });
  return Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The bot as people run it: `node dist/bundled/main.js` with settings in the environment, nothing else shared. */
export class BotProcess {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #discord: LoopbackDiscord;
  /** Resolves with the exit code, or the signal's name. */
  readonly exited: Promise<number | string>;
  stdout = '';
  stderr = '';

  private constructor(
    discord: LoopbackDiscord,
    { env = {}, seeds = join(root, 'seeds'), envFile }: BotProcessOptions,
  ) {
    // A folder of its own, so that no .env of a developer's is read.
    const cwd = mkdtempSync(join(tmpdir(), 'verbatim-e2e-'));
    if (envFile !== undefined) writeFileSync(join(cwd, '.env'), envFile);
    // As after a restart. It is not found by a bot with other articles, and not used by one with other settings.
    cpSync(KEPT_INDEX, join(cwd, '.cache', 'verbatim'), { recursive: true });
    const settings: Settings = {
      HOME: cwd,
      SEEDS_DIR: seeds,
      DISCORD_TOKEN: discord.application.token,
      DISCORD_API_URL: discord.apiUrl,
      // The models are loaded where a test is about answers: each start would take a second more.
      RANKING: 'lexical',
      ...env,
    };
    const given = defined(settings);
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
  static launch(discord: LoopbackDiscord, options: BotProcessOptions = {}): BotProcess {
    return new BotProcess(discord, options);
  }

  /** Starts the process and waits until interactions reach it and its commands are registered. */
  static async start(discord: LoopbackDiscord, options: BotProcessOptions = {}): Promise<BotProcess> {
    const port = way() === 'http' ? await freePorts(1) : null;
    const env = port === null ? options.env : { ...options.env, HTTP_PORT: `${port}` };
    const bot = BotProcess.launch(discord, { ...options, ...(env && { env }) });
    await bot.until((entry) => entry.msg === 'commands registered', 'the registration of commands');
    if (port !== null) {
      discord.endpoint.patience = PATIENCE_MS;
      await discord.endpoint.save(`http://127.0.0.1:${port}/interactions`);
    }
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
