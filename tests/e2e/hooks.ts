import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { BotProcess } from './bot.js';

/** What the cases of a file share. */
interface Shared {
  readonly discord: LoopbackDiscord;
  /** None where it could not be started. */
  readonly bot: BotProcess | undefined;
  /** Removed in the end. */
  readonly folder?: string;
}

/** After each case, what was sent is held to Discord's rules. After all of them, the bot and Discord are stopped. */
export function tidyUp(shared: () => Shared): void {
  afterEach(() => {
    const { discord } = shared();
    discord.faults.clear();
    discord.assertNoViolations();
  });
  afterAll(async () => {
    const { discord, bot, folder } = shared();
    await bot?.stop();
    await discord.stop();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
}

/** A Discord of its own for each case; afterwards what was sent is held to its rules. */
export function discordForEach(use: (discord: LoopbackDiscord) => void): void {
  let discord: LoopbackDiscord;
  beforeEach(async () => {
    discord = await LoopbackDiscord.start();
    use(discord);
  });
  afterEach(async () => {
    await discord.stop();
    discord.assertNoViolations();
  });
}
