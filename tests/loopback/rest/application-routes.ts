import { applicationPayload, botUser } from '../application.js';
import { missingAccess, notAuthorized, unknownCommand, unknownGuild } from '../errors.js';
import { asJson, asList, isJson } from '../json.js';
import { checkCommandList, checkReach } from '../rules/command.js';
import { Findings } from '../rules/findings.js';
import { enforce } from './checked.js';
import { noContent, ok, type RestRequest, type Route } from './route.js';

/** What the bot sees with its token of itself and of its commands. */
export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/users/@me',
    authorized: true,
    handle: ({ state }) => ok(botUser(state.application)),
  },
  { method: 'GET', pattern: '/applications/@me', authorized: true, handle: application },
  { method: 'GET', pattern: '/oauth2/applications/@me', authorized: true, handle: application },
  {
    method: 'GET',
    pattern: '/applications/:application/commands',
    authorized: true,
    query: ['with_localizations'],
    handle: listCommands,
  },
  {
    method: 'PUT',
    pattern: '/applications/:application/commands',
    authorized: true,
    body: 'json',
    handle: replaceCommands,
  },
  {
    method: 'GET',
    pattern: '/applications/:application/guilds/:guild/commands',
    authorized: true,
    query: ['with_localizations'],
    handle: listCommands,
  },
  {
    method: 'PUT',
    pattern: '/applications/:application/guilds/:guild/commands',
    authorized: true,
    body: 'json',
    handle: replaceCommands,
  },
  {
    method: 'DELETE',
    pattern: '/applications/:application/commands/:command',
    authorized: true,
    handle: deleteCommand,
  },
  {
    method: 'DELETE',
    pattern: '/applications/:application/guilds/:guild/commands/:command',
    authorized: true,
    handle: deleteCommand,
  },
  {
    method: 'GET',
    pattern: '/users/@me/guilds',
    authorized: true,
    query: ['before', 'after', 'limit', 'with_counts'],
    handle: listGuilds,
  },
];

function application({ state }: RestRequest) {
  return ok(applicationPayload(state.application));
}

/** The guild that the path names, or null for global commands; the path must name this application. */
function scopeOf({ state, params }: RestRequest): string | null {
  if (params.application !== state.application.id) throw notAuthorized();
  const { guild } = params;
  if (guild === undefined) return null;
  const known = state.guilds.find(({ id }) => id === guild);
  if (known === undefined) throw unknownGuild();
  if (!known.botIsMember) throw missingAccess();
  return guild;
}

/** The guilds that the bot is in, by their ids, as many as are asked for. */
function listGuilds({ state, query }: RestRequest) {
  const guilds = state.guilds
    .filter(({ botIsMember }) => botIsMember)
    .map(({ id, name }) => ({
      id,
      name,
      icon: null,
      banner: null,
      owner: false,
      permissions: '0',
      features: [],
    }));
  return ok(guilds.slice(0, Number(query.get('limit') ?? 200)));
}

function deleteCommand(request: RestRequest) {
  if (!request.state.commands.remove(scopeOf(request), request.params.command ?? '')) throw unknownCommand();
  return noContent();
}

function listCommands(request: RestRequest) {
  const localized = request.query.get('with_localizations') === 'true';
  const hidden = localized ? [] : ['name_localizations', 'description_localizations'];
  const commands = request.state.commands.list(scopeOf(request));
  return ok(
    commands.map(({ payload }) =>
      Object.fromEntries(Object.entries(payload).filter(([key]) => !hidden.includes(key))),
    ),
  );
}

function replaceCommands(request: RestRequest) {
  const { state, body } = request;
  const guild = scopeOf(request);
  const { integrationTypes } = state.application;
  const findings = new Findings();
  checkCommandList(body, findings);
  if (guild === null) checkReach(body, integrationTypes, findings);
  enforce(request, findings.list);
  const commands = state.commands.replace(
    state.application.id,
    guild,
    asList(body).filter(isJson).map(asJson),
  );
  return ok(commands.map(({ payload }) => payload));
}
