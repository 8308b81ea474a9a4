import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  DiscordAPIError,
  Events,
  type Interaction,
  MessageFlags,
  REST,
  Routes,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LoopbackDiscord } from './discord.js';

const SILENT = { allowedMentions: { parse: [] as [] } };
const PRESS = { type: 1, components: [{ type: 2, style: 1, label: 'Press', custom_id: 'press' }] };

let discord: LoopbackDiscord;
let client: Client;
/** What the bot does with the next interactions. */
let onSlash: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
let onPress: (interaction: ButtonInteraction) => Promise<unknown>;

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isChatInputCommand()) return onSlash(interaction);
  if (interaction.isButton()) return onPress(interaction);
  if (interaction.isAutocomplete()) return interaction.respond([{ name: 'a', value: 'a' }]);
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply({ content: interaction.targetMessage.content, ...SILENT });
  }
  if (interaction.isModalSubmit()) {
    return interaction.reply({ content: interaction.fields.getTextInputValue('why'), ...SILENT });
  }
  return undefined;
}

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  client = new Client({ intents: [], rest: { api: discord.apiUrl } });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  const text = { type: 3, name: 'text', description: 'What to say', max_length: 20, autocomplete: true };
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.application.token);
  await rest.put(Routes.applicationCommands(discord.application.id), {
    body: [
      { name: 'echo', description: 'Says it again', options: [text] },
      { name: 'Read', type: 3 },
    ],
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.application.token);
  await ready;
  onSlash = (interaction) =>
    interaction.reply({ content: 'Here', components: [PRESS], ...SILENT, withResponse: true });
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

/** The code of Discord's refusal; undefined where it was accepted. */
async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : error),
  );
}

describe('what a person sees', () => {
  test('a reply, seen by all or by one', async () => {
    const seen = await discord.people.slash('echo');
    expect([seen.text, seen.labels, seen.ephemeral]).toEqual(['Here', ['Press'], false]);
    onSlash = (interaction) =>
      interaction.reply({ content: 'Psst', flags: MessageFlags.Ephemeral, ...SILENT });
    expect((await discord.people.slash('echo')).ephemeral).toBe(true);
    discord.assertNoViolations();
  });

  test('a promise first and the words later; then further messages', async () => {
    onSlash = async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ content: 'At last', ...SILENT });
      await interaction.followUp({ content: 'And more', ...SILENT });
    };
    const seen = await discord.people.slash('echo');
    expect([seen.text, seen.deferred, seen.ephemeral]).toEqual(['At last', true, true]);
    await discord.until(() => seen.followups.length === 1, 'the further message');
    expect(seen.followups[0]?.text).toBe('And more');
  });

  test('a pressed button changes its message, or deletes it', async () => {
    onPress = (interaction) => interaction.update({ content: 'Changed', components: [], ...SILENT });
    const seen = await discord.people.slash('echo');
    expect((await discord.people.press(seen, 'Press')).updated).toBe(true);
    expect([seen.text, seen.labels]).toEqual(['Changed', []]);
    const other = await discord.people.slash('echo');
    onPress = async (interaction) => {
      await interaction.deferUpdate();
      await interaction.deleteReply();
    };
    await discord.people.press(other, 'Press');
    expect(other.deleted).toBe(true);
    await expect(discord.people.press(other, 'Press')).rejects.toThrow('deleted');
  });

  test('a modal, and what comes of sending it', async () => {
    const why = { type: 18, label: 'Why?', component: { type: 4, style: 1, custom_id: 'why' } };
    onSlash = (interaction) =>
      interaction.showModal({ custom_id: 'm', title: 'Why', components: [why as never] });
    const shown = discord.people.startSlash('echo');
    await discord.until(() => shown.settled, 'the modal');
    expect((await discord.people.submit(shown, { why: 'Because' })).text).toBe('Because');
    discord.assertNoViolations();
  });

  test('choices while typing, and a command of a message', async () => {
    expect(await discord.people.autocomplete('echo', { text: 'x' })).toEqual([{ name: 'a', value: 'a' }]);
    const post = discord.post('Hello', discord.person());
    expect((await discord.people.messageCommand('Read', post)).text).toBe('Hello');
  });

  test('another person does not see what is private, and no client types beyond a limit', async () => {
    onSlash = (interaction) =>
      interaction.reply({
        content: 'x',
        components: [PRESS],
        flags: MessageFlags.Ephemeral,
        ...SILENT,
      });
    const seen = await discord.people.slash('echo');
    const press = discord.people.press(seen, 'Press', { as: discord.person() });
    await expect(press).rejects.toThrow('does not see');
    await expect(discord.people.slash('echo', { text: 'x'.repeat(21) })).rejects.toThrow('at most 20');
    await expect(discord.people.slash('nothing')).rejects.toThrow('registered are: echo, Read');
  });
});

describe('what the bot is told when it is wrong', () => {
  const refusals: readonly (readonly [string, unknown, (it: ChatInputCommandInteraction) => unknown])[] = [
    ['a second answer', 40060, (it) => it.reply({ content: 'x', ...SILENT }).then(() => again(it))],
    ['a text that is too long', 50035, (it) => it.reply({ content: 'x'.repeat(2001), ...SILENT })],
    ['a change before any answer', 10015, (it) => it.webhook.editMessage('@original', { content: 'x' })],
    ['a change of the kind of answer', 50035, (it) => again(it, 7)],
    [
      'a message that is gone',
      10008,
      async (it) => {
        await it.reply({ content: 'x', ...SILENT });
        await it.deleteReply();
        await it.editReply({ content: 'y', ...SILENT });
      },
    ],
  ];
  const again = (it: ChatInputCommandInteraction, type = 4) =>
    it.client.rest.post(Routes.interactionCallback(it.id, it.token), {
      body: { type, data: { content: 'x', allowed_mentions: { parse: [] } } },
    });

  test.each(refusals)('%s: %s', async (_, code, act) => {
    let told: unknown = 'nothing yet';
    onSlash = async (interaction) => {
      told = await codeOf(Promise.resolve(act(interaction)));
      discord.touch();
    };
    discord.people.startSlash('echo');
    await discord.until(() => told !== 'nothing yet', 'the refusal');
    expect(told).toBe(code);
    expect(discord.takeViolations().length).toBe(code === 50035 ? 1 : 0);
  });

  test('an answer after the three seconds: 10062', async () => {
    let told: unknown;
    onSlash = async (interaction) => {
      told = await codeOf(interaction.reply({ content: 'x', ...SILENT }));
      discord.touch();
    };
    discord.faults.expireNext();
    discord.people.startSlash('echo');
    expect(await discord.until(() => told as number | undefined, 'the refusal')).toBe(10062);
  });

  test('a wrong token: 401; a route that is not there: noted', async () => {
    const rest = new REST({ api: discord.apiUrl }).setToken('wrong');
    await expect(rest.get(Routes.gatewayBot())).rejects.toMatchObject({ status: 401 });
    expect(await codeOf(rest.get('/voice/regions', { auth: false }))).toBe(0);
    expect(discord.takeViolations().map(({ code }) => code)).toEqual(['UNKNOWN_ROUTE']);
  });

  test('text that could ping is noted even though Discord takes it', async () => {
    onSlash = (interaction) => interaction.reply({ content: '@everyone' });
    await discord.people.slash('echo');
    expect(() => discord.assertNoViolations()).toThrow('allowed_mentions');
  });
});

test('guilds are spread over shards, and each event comes over its own', async () => {
  await client.destroy();
  discord.gateway.recommendedShards = 4;
  const guilds = [0, 1, 2, 3].map((shard) => discord.guildOnShard(shard, 4));
  const sharded = new Client({ intents: [], rest: { api: discord.apiUrl }, shards: 'auto' });
  const heard: (readonly [string | null, number | undefined])[] = [];
  sharded.on(Events.Raw, (packet: { t: string; d: { guild_id?: string } }, shard: number) => {
    if (packet.t === 'INTERACTION_CREATE') heard.push([packet.d.guild_id ?? null, shard]);
    discord.touch();
  });
  const loggedIn = sharded.login(discord.application.token);
  await discord.until(() => discord.gateway.connected.length === 4, 'four shards');
  await loggedIn;
  for (const guild of guilds) discord.people.startSlash('echo', {}, { in: guild });
  discord.people.startSlash('echo', {}, { in: discord.conversation() });
  await discord.until(() => heard.length === 5, 'all five');
  const expected = [...guilds.map(({ id }, shard) => [id, shard] as const), [null, 0] as const];
  expect(heard).toEqual(expect.arrayContaining(expected));
  await sharded.destroy();
});
