import type { Logger } from 'pino';
import { container, text } from '../cards/components.js';
import { entryLine } from '../cards/history-card.js';
import type { Audit, AuditEntry } from '../contract/audit.js';
import type { Servers } from '../contract/servers.js';
import { sayFor } from '../language/say.js';
import type { ChannelPoster } from '../sending/channel-poster.js';

export interface ToldAuditOptions {
  readonly servers: Servers;
  readonly poster: ChannelPoster;
  readonly homeGuildId: string | null;
  readonly log: Logger;
}

/** The same record; each entry is also posted to the audit channel of its server and of the home server. */
export function toldAudit(audit: Audit, options: ToldAuditOptions): Audit {
  return {
    ...audit,
    async record(entry) {
      await audit.record(entry);
      const guilds = new Set([entry.guildId, options.homeGuildId]);
      for (const guildId of guilds) if (guildId !== null) await tell(entry, guildId, options);
    },
  };
}

async function tell(
  entry: AuditEntry,
  guildId: string,
  { servers, poster, log }: ToldAuditOptions,
): Promise<void> {
  const { auditChannelId, locale } = await servers.of(guildId);
  if (auditChannelId === null) return;
  const card = { components: [container([text(entryLine(entry, sayFor(locale ?? 'en')))])] };
  try {
    const posted = await poster.post(auditChannelId, card, `${entry.at}-${entry.action}`.slice(0, 25));
    if (posted.kind === 'posted') return;
    log.warn(
      { guildId, channelId: auditChannelId, why: posted.kind },
      'the audit channel cannot be written to and is dropped',
    );
    await servers.change(guildId, (before) => ({ ...before, auditChannelId: null }));
  } catch (err) {
    log.error({ err, guildId }, 'the audit channel could not be told');
  }
}
