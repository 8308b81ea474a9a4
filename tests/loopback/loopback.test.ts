import { Client, Events, GatewayIntentBits, MessageFlags, REST, Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LoopbackDiscord } from './discord.js';

let discord: LoopbackDiscord;
let client: Client;

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl, version: '10' },
  });
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.application.token);
  await rest.put(Routes.applicationCommands(discord.application.id), {
    body: [
      {
        name: 'echo',
        description: 'Says it again',
        options: [{ type: 3, name: 'text', description: 'What to say', required: true, max_length: 20 }],
      },
    ],
  });
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

async function login(): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.application.token);
  await ready;
}

test('the real client logs in and answers a slash command', async () => {
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({
      content: interaction.options.getString('text', true),
      flags: MessageFlags.Ephemeral,
      allowedMentions: { parse: [] },
    });
  });
  await login();
  expect(client.guilds.cache.map((guild) => guild.name)).toEqual(['Home']);
  const seen = await discord.people.slash('echo', { text: 'hello' });
  expect(seen.text).toBe('hello');
  expect(seen.ephemeral).toBe(true);
  discord.assertNoViolations();
});
