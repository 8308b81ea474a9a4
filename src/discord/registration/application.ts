import { ApplicationIntegrationType, type REST } from 'discord.js';
import { getApplication } from '../rest/answers.js';
import type { Installs } from './body.js';

export interface OwnApplication {
  readonly id: string;
  readonly installs: Installs;
  /** Its public key, 64 hexadecimal digits: Discord signs by it what it posts. */
  readonly publicKey: string;
  /** Where Discord posts interactions; null where it sends them over the gateway. */
  readonly endpoint: string | null;
}

/** The application that the token belongs to, and how it may be installed. */
export async function ownApplication(rest: Pick<REST, 'get'>): Promise<OwnApplication> {
  const application = await getApplication(rest);
  const { id, integration_types_config: config, verify_key: publicKey } = application;
  const has = (type: ApplicationIntegrationType) => config?.[type] !== undefined;
  const user = has(ApplicationIntegrationType.UserInstall);
  // Discord takes an application that says nothing for one that guilds install.
  const installs = { guild: has(ApplicationIntegrationType.GuildInstall) || !user, user };
  return { id, installs, publicKey, endpoint: application.interactions_endpoint_url || null };
}
