import { Command as Program } from 'commander';
import { commands } from '../commands/index.js';
import { type Config, describeFaults, parseConfig } from './config.js';
import { isRefused, TOKEN_REFUSED } from './discord/gateway/refusal.js';
import { ownApplication } from './discord/registration/application.js';
import { bringInLine } from './discord/registration/bring-in-line.js';
import { offered } from './discord/registration/offered.js';
import { type Places, planScopes } from './discord/registration/plan.js';
import {
  type RegisteredPlace,
  type Registration,
  registerCommands,
} from './discord/registration/register.js';
import { createRest } from './discord/sending/rest.js';
import { openEnvironment } from './environment.js';

const program = new Program('register')
  .description('Bring the commands registered at Discord in line with those of the bot.')
  .option('--dry-run', 'say what would change, and change nothing')
  .option('--clear', 'remove all commands of the bot there')
  .option('--guild <id>', 'in this guild alone (default: as the settings say)')
  .option('--global', 'everywhere alone, whatever the settings say')
  .parse();
const options = program.opts<{ dryRun?: true; clear?: true; guild?: string; global?: true }>();
if (options.guild !== undefined && (options.global || !/^\d{15,21}$/.test(options.guild))) {
  program.error('expected either --global or --guild with a Discord id (15 to 21 digits)');
}
const { dryRun = false } = options;

function placesOf({ homeGuildId, commandsGuildId, operatorIds }: Config): Places {
  return { homeGuildId, commandsGuildId, operators: operatorIds.length > 0 };
}

/** One place alone, named on the command line: with its commands, or without any. */
async function registerOne(config: Config, guildId: string | null): Promise<Registration> {
  const rest = createRest(config);
  const { id, installs } = await ownApplication(rest);
  const places = { ...placesOf(config), commandsGuildId: guildId };
  const wanted = planScopes(offered(commands, config.editing), places, installs);
  const bodies = options.clear ? [] : (wanted.find((scope) => scope.guildId === guildId)?.bodies ?? []);
  const outcome = await bringInLine({ guildId, bodies }, { rest, applicationId: id, dryRun });
  return { places: [{ guildId, commands: bodies.length, ...outcome }], cleared: [], faults: [], hints: [] };
}

/** Every place that the settings name. */
function registerAll(config: Config): Promise<Registration> {
  const { applicationId, editing } = config;
  const http = config.http !== null;
  const places = placesOf(config);
  const wanted = options.clear ? [] : offered(commands, editing);
  return registerCommands({
    rest: createRest(config),
    commands: wanted,
    places,
    applicationId,
    dryRun,
    http,
  });
}

function lineOf({ guildId, kind, added, changed, removed }: RegisteredPlace): string {
  const where = guildId === null ? 'everywhere' : `in guild ${guildId}`;
  const lists = Object.entries({ added, changed, removed }).filter(([, names]) => names.length > 0);
  return [`${kind} ${where}`, ...lists.map(([name, names]) => `${name}: ${names.join(', ')}`)].join('\n');
}

const { env, remarks } = openEnvironment(process.env);
for (const remark of remarks) process.stderr.write(`${remark}\n`);
const parsed = parseConfig(env);
if (parsed.kind === 'invalid') program.error(describeFaults(parsed.faults));
else {
  const { config } = parsed;
  try {
    const one = options.global === true || options.guild !== undefined;
    const done = await (one ? registerOne(config, options.guild ?? null) : registerAll(config));
    const lines = [...done.places.map(lineOf), ...done.cleared.map(lineOf), ...done.hints];
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    if (done.faults.length > 0) program.error(done.faults.join('\n'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    program.error(isRefused(error) ? TOKEN_REFUSED : `Discord could not be asked: ${reason}`);
  }
}
