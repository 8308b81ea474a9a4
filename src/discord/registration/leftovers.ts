import type { REST } from 'discord.js';
import { getGuilds } from '../rest/answers.js';

/** Most servers that are searched for leftover commands, one request each. */
export const MOST_SEARCHED = 100;

/** Servers that may have commands of an earlier setting; null where there are too many to search. */
export async function searchedGuilds(
  rest: Pick<REST, 'get'>,
  wanted: ReadonlySet<string | null>,
): Promise<readonly string[] | null> {
  const guilds = await getGuilds(rest, MOST_SEARCHED + 1);
  if (guilds.length > MOST_SEARCHED) return null;
  return guilds.map(({ id }) => id).filter((id) => !wanted.has(id));
}
