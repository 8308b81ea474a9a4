import { config as readEnvFile } from 'dotenv';
import { commands } from '../commands/index.js';
import { describeFaults, parseConfig } from './config.js';
import { createBot } from './discord/bot.js';
import { createLog } from './log.js';
import { startHost } from './story/host.js';
import { type StoryEvent, workerBuilder } from './story/worker/builder.js';

/** How long answers under way may take once the bot is told to stop, ms: it has to be gone within five seconds. */
const GRACE = 3_500;
/** After this the process ends whatever still hangs, ms. */
const LAST_RESORT = 4_800;

readEnvFile({ quiet: true });
const parsed = parseConfig(process.env);
if (parsed.kind === 'invalid') {
  process.stderr.write(`${describeFaults(parsed.faults)}\n`);
  process.exit(1);
}
const { config } = parsed;
const log = createLog({
  level: config.logLevel,
  sink: process.stdout,
  pretty: process.stdout.isTTY,
  secrets: [config.token],
});

process.on('unhandledRejection', (err) => {
  log.fatal({ err }, 'a fault nobody handled: ending, to be started again');
  process.exit(1);
});
process.on('uncaughtException', (err) => {
  log.fatal({ err }, 'a fault nobody handled: ending, to be started again');
  process.exit(1);
});

/** What has to be left in order; while the articles are still read, nothing. */
let leave = (): Promise<void> => Promise.resolve();
let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'stopping');
  setTimeout(() => process.exit(0), LAST_RESORT).unref();
  await leave();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

const now = Date.now;
function onStoryEvent(event: StoryEvent): void {
  if (event.kind === 'notice') log.warn(event.text);
  else if (event.kind === 'thread-died') log.error({ err: event.error }, "the story's thread died");
  else log.info({ generation: event.generation }, "the story's thread was replaced");
}

// Articles are read, indexed and searched on a thread of their own: this one is for Discord's heartbeat.
const started = await startHost(
  workerBuilder({ seeds: config.seedsDirectory, cache: config.cacheDirectory, onEvent: onStoryEvent }),
);
for (const problem of started.problems) {
  if (problem.severity === 'error') log.error(problem, 'article left out');
  else log.warn(problem, 'article has a flaw');
}
if (started.kind === 'no-articles') {
  log.fatal({ seeds: config.seedsDirectory }, 'there is no good article to answer from');
  process.exit(1);
}
const { host } = started;

const bot = createBot({
  config,
  host,
  commands,
  log,
  now,
  onRefused: (reason) => {
    log.fatal(reason);
    process.exit(1);
  },
});

leave = async () => {
  await bot.stop(GRACE);
  await host.close();
};
await bot.start();
