import { type APIApplication, ApplicationIntegrationType, type REST, Routes } from 'discord.js';
import type { Installs } from './body.js';

export interface OwnApplication {
  readonly id: string;
  readonly installs: Installs;
}

/** The application that the token belongs to, and how it may be installed. */
export async function ownApplication(rest: Pick<REST, 'get'>): Promise<OwnApplication> {
  const { id, integration_types_config: config } = (await rest.get(
    Routes.currentApplication(),
  )) as APIApplication;
  const has = (type: ApplicationIntegrationType) => config?.[type] !== undefined;
  const user = has(ApplicationIntegrationType.UserInstall);
  // Discord takes an application that says nothing for one that guilds install.
  return { id, installs: { guild: has(ApplicationIntegrationType.GuildInstall) || !user, user } };
}
