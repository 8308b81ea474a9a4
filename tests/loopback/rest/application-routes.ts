import { applicationPayload, botUser } from '../application.js';
import { missingAccess } from '../errors.js';
import { asJson, asList, isJson } from '../json.js';
import { checkCommandList } from '../rules/command.js';
import { Findings } from '../rules/findings.js';
import { enforce } from './checked.js';
import { ok, type RestRequest, type Route } from './route.js';

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
  { method: 'GET', pattern: '/applications/:application/commands', authorized: true, handle: listCommands },
  {
    method: 'PUT',
    pattern: '/applications/:application/commands',
    authorized: true,
    handle: replaceCommands,
  },
  {
    method: 'GET',
    pattern: '/applications/:application/guilds/:guild/commands',
    authorized: true,
    handle: listCommands,
  },
  {
    method: 'PUT',
    pattern: '/applications/:application/guilds/:guild/commands',
    authorized: true,
    handle: replaceCommands,
  },
];

function application({ state }: RestRequest) {
  return ok(applicationPayload(state.application));
}

/** The guild that the path names, or null for global commands; the path must name this application. */
function scopeOf({ state, params }: RestRequest): string | null {
  if (params.application !== state.application.id) throw missingAccess();
  const { guild } = params;
  if (guild === undefined) return null;
  if (!state.guilds.some(({ id, botIsMember }) => id === guild && botIsMember)) throw missingAccess();
  return guild;
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
  enforce(request, checkCommandList(body, new Findings()));
  const commands = state.commands.replace(
    state.application.id,
    guild,
    asList(body).filter(isJson).map(asJson),
  );
  return ok(commands.map(({ payload }) => payload));
}
