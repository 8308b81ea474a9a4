import type { REST } from 'discord.js';
import { getGuilds } from '../rest/answers.js';

/** Most servers that are looked through for leftover commands, one request each. */
export const MOST_SEARCHED = 100;

/** Servers in which commands of an earlier setting may be left; null where there are too many to look through. */
export async function searchedGuilds(
  rest: Pick<REST, 'get'>,
  wanted: ReadonlySet<string | null>,
): Promise<readonly string[] | null> {
  const guilds = await getGuilds(rest, MOST_SEARCHED + 1);
  if (guilds.length > MOST_SEARCHED) return null;
  return guilds.map(({ id }) => id).filter((id) => !wanted.has(id));
}
