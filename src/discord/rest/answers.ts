import {
  type APIApplication,
  type APIApplicationCommand,
  type APIGatewayBotInfo,
  type APIMessage,
  type REST,
  type RESTAPIPartialCurrentUserGuild,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';

type Get = Pick<REST, 'get'>;

/** The one cast of REST answers: the client gives `unknown`, Discord's reference says what each route answers. */
async function documented<Answer>(call: Promise<unknown>): Promise<Answer> {
  return (await call) as Answer;
}

/** The application that the token belongs to. */
export function getApplication(rest: Get): Promise<APIApplication> {
  return documented(rest.get(Routes.currentApplication()));
}

/** How many shards Discord recommends, and how fast they may start. */
export function getGatewayBot(rest: Get): Promise<APIGatewayBotInfo> {
  return documented(rest.get(Routes.gatewayBot()));
}

/** The servers that the bot is in, at most `limit` (Discord gives 200). */
export function getGuilds(rest: Get, limit: number): Promise<readonly RESTAPIPartialCurrentUserGuild[]> {
  const query = new URLSearchParams({ limit: String(limit) });
  return documented(rest.get(Routes.userGuilds(), { query }));
}

/** Where the commands of an application are registered: in a guild, or (null) everywhere. */
export function commandsRoute(applicationId: string, guildId: string | null): `/${string}` {
  return guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** The commands registered at a route, without their names and descriptions in other languages. */
export function getCommands(rest: Get, route: `/${string}`): Promise<readonly APIApplicationCommand[]> {
  return documented(rest.get(route));
}

/** The same, with names and descriptions in all languages. */
export function getWholeCommands(rest: Get, route: `/${string}`): Promise<readonly APIApplicationCommand[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return documented(rest.get(route, { query }));
}

/** Writes a message to a channel. */
export function postMessage(
  rest: Pick<REST, 'post'>,
  channelId: string,
  body: RESTPostAPIChannelMessageJSONBody,
): Promise<APIMessage> {
  return documented(rest.post(Routes.channelMessages(channelId), { body }));
}

/** Changes a message of the bot's. */
export function patchMessage(
  rest: Pick<REST, 'patch'>,
  { channelId, messageId }: { readonly channelId: string; readonly messageId: string },
  body: RESTPatchAPIChannelMessageJSONBody,
): Promise<APIMessage> {
  return documented(rest.patch(Routes.channelMessage(channelId, messageId), { body }));
}
