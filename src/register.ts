import { commands } from '../commands/index.js';
import type { Output } from './console/output.js';
import { defineProgram, EXIT, type ExitCode, type Program } from './console/program.js';
import { isRefused, TOKEN_REFUSED } from './discord/gateway/refusal.js';
import { ownApplication } from './discord/registration/application.js';
import { bringInLine } from './discord/registration/bring-in-line.js';
import { faultLine } from './discord/registration/explain.js';
import { offered } from './discord/registration/offered.js';
import { type CommandPlaces, planScopes } from './discord/registration/plan.js';
import {
  type RegisteredPlace,
  type Registration,
  registerCommands,
} from './discord/registration/register.js';
import { createRest } from './discord/rest/rest.js';
import { type Config, parseConfig } from './settings/config.js';
import { describeFaults } from './settings/config-faults.js';

interface RegisterArguments {
  readonly dryRun?: boolean;
  readonly clear?: boolean;
  readonly guild?: string;
  readonly global?: boolean;
}

function placesOf({ homeGuildId, commandsGuildId, operatorIds }: Config): CommandPlaces {
  return { homeGuildId, commandsGuildId, operators: operatorIds.length > 0 };
}

/** Registers the commands of one place that the command line names, or none. */
async function registerOne(
  config: Config,
  guildId: string | null,
  { dryRun = false, clear = false }: RegisterArguments,
): Promise<Registration> {
  const rest = createRest(config);
  const { id, installs } = await ownApplication(rest);
  const places = { ...placesOf(config), commandsGuildId: guildId };
  const wanted = planScopes(offered(commands, config.editing), places, installs);
  const bodies = clear ? [] : (wanted.find((scope) => scope.guildId === guildId)?.bodies ?? []);
  const outcome = await bringInLine({ guildId, bodies }, { rest, applicationId: id, dryRun });
  return { places: [{ guildId, commands: bodies.length, ...outcome }], cleared: [], faults: [], hints: [] };
}

/** Registers the commands of every place that the settings name. */
function registerAll(
  config: Config,
  { dryRun = false, clear = false }: RegisterArguments,
): Promise<Registration> {
  const { applicationId, editing } = config;
  const http = config.http !== null;
  const places = placesOf(config);
  const wanted = clear ? [] : offered(commands, editing);
  const rest = createRest(config);
  return registerCommands({ rest, commands: wanted, places, applicationId, dryRun, http });
}

function lineOf({ guildId, kind, added, changed, removed }: RegisteredPlace): string {
  const where = guildId === null ? 'everywhere' : `in guild ${guildId}`;
  const lists = Object.entries({ added, changed, removed }).filter(([, names]) => names.length > 0);
  return [`${kind} ${where}`, ...lists.map(([name, names]) => `${name}: ${names.join(', ')}`)].join('\n');
}

async function register(
  env: NodeJS.ProcessEnv,
  options: RegisterArguments,
  output: Output,
): Promise<ExitCode> {
  const parsed = parseConfig(env);
  if (parsed.kind === 'invalid') {
    output.error(describeFaults(parsed.faults));
    return EXIT.failed;
  }
  const { config } = parsed;
  try {
    const one = options.global === true || options.guild !== undefined;
    const done = await (one
      ? registerOne(config, options.guild ?? null, options)
      : registerAll(config, options));
    const lines = [...done.places.map(lineOf), ...done.cleared.map(lineOf), ...done.hints];
    if (lines.length > 0) output.line(lines.join('\n'));
    for (const fault of done.faults) output.error(faultLine(fault));
    return done.faults.length > 0 ? EXIT.failed : EXIT.ok;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    output.error(isRefused(error) ? TOKEN_REFUSED : `Discord could not be asked: ${reason}`);
    return EXIT.failed;
  }
}

/** `verbatim register`: registers the commands, as the bot does when it starts. */
export function registerProgram(env: NodeJS.ProcessEnv): Program {
  return defineProgram({
    description: 'Brings the commands registered at Discord in line with those of the bot.',
    declare: (command) =>
      command
        .option('--dry-run', 'say what would change, and change nothing')
        .option('--clear', 'remove all commands of the bot there')
        .option('--guild <id>', 'in this guild alone (default: as the settings say)')
        .option('--global', 'everywhere alone, whatever the settings say'),
    work: async ({ options, refuse }, output) => {
      if (options.guild !== undefined && (options.global || !/^\d{15,21}$/.test(options.guild)))
        return refuse('expected either --global or --guild with a Discord id (15 to 21 digits)');
      return register(env, options, output);
    },
  });
}
