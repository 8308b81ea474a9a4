import { Command as Program } from 'commander';
import { commands } from '../commands/index.js';
import { describeFaults, parseConfig } from './config.js';
import { createRest, isRefused, ownApplicationId } from './discord/bot.js';
import { offered } from './discord/editing.js';
import { TOKEN_REFUSED } from './discord/gateway.js';
import { bringInLine } from './discord/registration.js';
import { openEnvironment } from './environment.js';

const program = new Program('register')
  .description('Bring the commands registered at Discord in line with those of the bot.')
  .option('--dry-run', 'say what would change, and change nothing')
  .option('--clear', 'remove all commands of the bot there')
  .option('--guild <id>', 'in this guild (default: DISCORD_GUILD_ID, else everywhere)')
  .option('--global', 'everywhere, whatever DISCORD_GUILD_ID says')
  .parse();
const options = program.opts<{ dryRun?: true; clear?: true; guild?: string; global?: true }>();
if (options.guild !== undefined && (options.global || !/^\d{15,21}$/.test(options.guild))) {
  program.error('expected either --global or --guild with a Discord id (15 to 21 digits)');
}

const { env, remarks } = openEnvironment(process.env);
for (const remark of remarks) process.stderr.write(`${remark}\n`);
const parsed = parseConfig(env);
if (parsed.kind === 'invalid') program.error(describeFaults(parsed.faults));
else {
  const { config } = parsed;
  const rest = createRest(config);
  const guildId = options.global ? null : (options.guild ?? config.guildId);
  try {
    const applicationId = config.applicationId ?? (await ownApplicationId(rest));
    const outcome = await bringInLine(
      rest,
      { applicationId, guildId },
      { commands: options.clear ? [] : offered(commands, config.editing), dryRun: options.dryRun ?? false },
    );
    const where = guildId === null ? 'everywhere' : `in guild ${guildId}`;
    const list = (name: 'added' | 'changed' | 'removed') =>
      outcome[name].length === 0 ? '' : `\n${name}: ${outcome[name].join(', ')}`;
    process.stdout.write(`${outcome.kind} ${where}${list('added')}${list('changed')}${list('removed')}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    program.error(isRefused(error) ? TOKEN_REFUSED : `Discord could not be asked: ${reason}`);
  }
}
