import { expect, test } from 'vitest';
import type { LoopbackDiscord } from '../loopback/discord.js';
import { BotProcess } from './bot.js';
import { discordForEach } from './hooks.js';

let discord: LoopbackDiscord;

discordForEach((started) => {
  discord = started;
});

const CAUSE = "new Error('planted', { cause: new Error('the deeper reason') })";

/** A module that plants a fault when the process is told to: there is none in the bot to wait for. */
const faulty = (plant: string) =>
  `import { isMainThread } from 'node:worker_threads';
   if (isMainThread) process.on('SIGUSR2', () => { ${plant} });`;

test.each([
  ['a rejection', `void Promise.reject(${CAUSE});`],
  ['an exception', `throw ${CAUSE};`],
])(
  '%s that nobody handles is logged with its cause, once, and ends the process by exit code',
  async (_, plant) => {
    const source = `data:text/javascript,${encodeURIComponent(faulty(plant))}`;
    const bot = await BotProcess.start(discord, { env: { NODE_OPTIONS: `--import=${source}` } });
    bot.signal('SIGUSR2');
    expect(await bot.exited).toBe(1);
    const fatal = bot.log.filter(({ level }) => level === 'fatal');
    expect(fatal).toHaveLength(1);
    expect(fatal[0]).toMatchObject({
      err: { message: expect.stringMatching(/^planted/), cause: { message: 'the deeper reason' } },
    });
    expect(bot.stdout).not.toContain(discord.application.token);
  },
);
