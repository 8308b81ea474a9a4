import { PermissionFlagsBits } from 'discord.js';
import type { Access } from '../contract/command.js';
import type { Caller } from '../contract/request.js';

/** Who is a moderator: the only rule on rights there is. */
export interface AccessPolicy {
  /** The guild whose moderators count; without one only operators and owners do. */
  readonly homeGuildId: string | null;
  readonly operatorIds: readonly string[];
  /** The application's owner, or the members of its team. May ask Discord; empty where that fails. */
  readonly owners: () => Promise<readonly string[]>;
}

/** Whether the member may remove others' messages where the command was used. */
export function mayManageMessages(caller: Caller): boolean {
  const wanted = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator;
  return caller.guildId !== null && (caller.permissions & wanted) !== 0n;
}

/** Whether the member may change the server's settings. */
function mayManageGuild(caller: Caller): boolean {
  const wanted = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;
  return caller.guildId !== null && (caller.permissions & wanted) !== 0n;
}

/** Whether the caller may have what is kept for some; `manager` is about the server that the caller is in. */
export async function mayUse(access: Access, caller: Caller, policy: AccessPolicy): Promise<boolean> {
  switch (access) {
    case 'everyone':
      return true;
    case 'manager':
      return caller.guildId !== null && (mayManageGuild(caller) || (await isModerator(caller, policy)));
    case 'moderator':
      return isModerator(caller, policy);
  }
}

/** A member with Manage Messages in the home guild, an operator, or the application's owner or team. */
export async function isModerator(caller: Caller, policy: AccessPolicy): Promise<boolean> {
  if (policy.homeGuildId !== null && caller.guildId === policy.homeGuildId && mayManageMessages(caller)) {
    return true;
  }
  return policy.operatorIds.includes(caller.userId) || (await policy.owners()).includes(caller.userId);
}
