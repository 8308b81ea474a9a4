// First, for its effect on what the others load.
import './lean-start.js';
import { fileURLToPath } from 'node:url';
import { isRefused, TOKEN_REFUSED } from './discord/gateway/refusal.js';
import { sleep } from './discord/gateway/sleep.js';
import { createRest } from './discord/rest/rest.js';
import { Fleet } from './discord/shards/fleet.js';
import { planShards, type ShardPlan } from './discord/shards/shard-plan.js';
import { onHangUp } from './hang-up.js';
import { endLeanStart } from './lean-start.js';
import { createLog } from './log.js';
import { openBot } from './open-bot.js';
import { Health } from './operations/health.js';
import { compilePatternsOnce } from './patterns-compiled-once.js';
import { parseConfig } from './settings/config.js';
import { describeFaults } from './settings/config-faults.js';
import { openEnvironment } from './settings/environment.js';
import type { ReloadOutcome } from './story/story.js';
import { endThreads } from './story/worker/ending.js';
import { programVersion } from './version.js';

/** How long answers under way may take once the bot is told to stop, ms: it has to be gone within five seconds. */
const GRACE = 3_500;
/** After this nothing is waited for any more but the end of the threads, ms. */
const LEAVE_BY = 4_000;
/** After this the process ends whatever still hangs, ms. */
const LAST_RESORT = 4_800;
/** Pause before Discord is asked again how many shards to run, ms. */
const ASK_AGAIN = 5_000;

compilePatternsOnce();
const { env, remarks } = openEnvironment(process.env);
const parsed = parseConfig(env);
if (parsed.kind === 'invalid') {
  process.stderr.write(`${[...remarks, describeFaults(parsed.faults)].join('\n')}\n`);
  process.exit(1);
}
const { config } = parsed;
/** The number of this shard where the ShardingManager started this process. */
const shard = process.env.SHARDING_MANAGER === undefined ? null : Number(process.env.SHARDS);
if (shard === null) delete process.env.SHARDS; // discord.js would read our setting as a shard's number
const mainLog = createLog({
  level: config.logLevel,
  sink: process.stdout,
  pretty: process.stdout.isTTY,
  secrets: [config.token, config.archive?.login?.password ?? ''],
});
const log = shard === null ? mainLog : mainLog.child({ shard });

if (shard === null) for (const remark of remarks) log.warn(remark);

function end(err: unknown): never {
  log.fatal({ err }, 'a fault nobody handled: ending, to be started again');
  process.exit(1);
}
process.on('unhandledRejection', end);
process.on('uncaughtException', end);

function refuse(reason: string): never {
  log.fatal(reason);
  process.exit(1);
}

const version = programVersion();
const health = await Health.open({
  at: config.health,
  shard,
  now: Date.now,
  version,
  gateway: config.http === null,
  log,
  onRefused: refuse,
});

/** What has to be left in order; while the articles are still read, nothing. */
let leave = (): Promise<void> => Promise.resolve();
let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'stopping');
  setTimeout(() => process.exit(0), LAST_RESORT).unref();
  const left = Promise.all([leave(), health.close()]);
  await Promise.race([left, sleep(LEAVE_BY, new AbortController().signal)]);
  await endThreads(); // in the middle of a network's run, the end of the process would be an abort
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
function reloadOnHangUp(reload: () => Promise<ReloadOutcome>): void {
  const terminal = process.stdout.isTTY;
  process.on('SIGHUP', onHangUp({ reload, stop: () => void stop('SIGHUP'), terminal, log }));
}
if (shard !== null) process.on('disconnect', () => stop('the process that started this shard is gone'));

function noArticles(): never {
  log.fatal({ seeds: config.seedsDirectory }, 'there is no good article to answer from');
  process.exit(1);
}

/** The bot in this process: alone, or as one shard of several. */
async function runBot(): Promise<void> {
  await health.serve();
  endLeanStart();
  const line = {
    send: (message: object) => void process.send?.(message),
    onMessage: (listener: (message: unknown) => void) => void process.on('message', listener),
  };
  const { pid: processId } = process;
  const now = Date.now;
  const surroundings = { line, processId, version, log, health, now, onRefused: refuse };
  const opened = await openBot({ config, shard, ...surroundings });
  if (opened === null) return noArticles();
  const { bot, host } = opened;
  // Shards are reloaded by the process that started them.
  if (shard === null) reloadOnHangUp(() => host.reload());
  else process.on('SIGHUP', () => {});
  leave = async () => {
    await bot.stop(GRACE);
    await host.close();
  };
  await bot.start();
}

async function shardPlan(wanted: number | 'auto'): Promise<ShardPlan> {
  for (;;) {
    try {
      return await planShards(createRest(config), wanted);
    } catch (err) {
      if (isRefused(err)) refuse(TOKEN_REFUSED);
      log.warn({ err, againInMs: ASK_AGAIN }, 'could not ask Discord how many shards to run');
      await sleep(ASK_AGAIN, new AbortController().signal);
    }
  }
}

/** Several processes, each with some of the servers. */
async function runShards(wanted: number | 'auto'): Promise<void> {
  const plan = await shardPlan(wanted);
  const file = fileURLToPath(new URL('../bundled/main.js', import.meta.url));
  const fleet = new Fleet({ file, token: config.token, plan, log, onHopeless: refuse });
  await health.serveShards(plan.count, () => fleet.missing());
  leave = () => fleet.stop();
  reloadOnHangUp(() => fleet.reload());
  await fleet.start();
}

await (shard === null && config.shards !== null ? runShards(config.shards) : runBot());
