import { expect } from 'vitest';
import type { LoopbackDiscord } from '../loopback/discord.js';
import { asJson, asText } from '../loopback/json.js';
import type { BotProcess } from './bot.js';

/** Holds everything that a bot has written to what its operator was promised. */
export async function expectCleanLog(bot: BotProcess, discord: LoopbackDiscord): Promise<void> {
  const interactions = () => bot.log.filter((entry) => entry.msg === 'interaction');
  await discord.until(
    () => interactions().length >= discord.interactions.length,
    'one line of the log for each interaction',
  );
  expect(interactions()).toHaveLength(discord.interactions.length);
  for (const entry of interactions()) {
    expect(entry).toMatchObject({ command: expect.any(String), outcome: expect.any(String) });
    expect(entry.ms).toBeTypeOf('number');
    expect(entry).toHaveProperty('guildId');
  }
  const written = bot.stdout + bot.stderr;
  expect(written).not.toContain(discord.application.token);
  for (const { token, payload } of discord.interactions) {
    expect(written.includes(token)).toBe(false);
    for (const option of Object.values(asJson(asJson(payload.data).options))) {
      const { name, value } = asJson(option);
      if (name === 'question' && asText(value).trim().length > 3) expect(written).not.toContain(value);
    }
  }
}
