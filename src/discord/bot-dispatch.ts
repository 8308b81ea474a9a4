import { randomBytes } from 'node:crypto';
import type { REST } from 'discord.js';
import type { BotOptions } from './bot-options.js';
import type { ToldChannels } from './channels/tell-channels.js';
import { systemSchedule } from './contract/schedule.js';
import type { SourceMemo } from './contract/source-memo.js';
import type { Status } from './contract/status.js';
import { createDispatch, type Dispatch } from './dispatch/dispatch.js';
import type { Door } from './dispatch/door.js';
import { Latency } from './dispatch/latency.js';
import { createCommandIds } from './registration/command-ids.js';
import type { Registrar } from './registration/registrar.js';
import { createQuestionLimit } from './rights/limits.js';
import { createOwners } from './rights/owners.js';
import type { Transport } from './sending/transport.js';

/** The parts of a bot that its dispatch needs. */
export interface DispatchParts {
  readonly rest: REST;
  readonly door: Door;
  readonly transport: Transport;
  readonly sources: SourceMemo;
  readonly registrar: Registrar;
  readonly told: ToldChannels | null;
}

/** The dispatch of a bot, with what /status tells of it. */
export function dispatchOf(
  options: BotOptions,
  { rest, door, registrar, told, ...parts }: DispatchParts,
): Dispatch {
  const { config, commands, host, editor, log, now, observe } = options;
  const { homeGuildId, commandsGuildId, operatorIds } = config;
  const latency = new Latency();
  const facts = { startedAt: now(), latency, registrar };
  return createDispatch({
    ...parts,
    commands,
    host,
    ...(editor && { editor }),
    ...told?.services,
    status: () => statusOf(options, facts),
    commandIds: createCommandIds({
      rest,
      applicationId: () => door.applicationId(),
      guildIds: [homeGuildId, commandsGuildId],
      log,
      now,
    }),
    log,
    now,
    access: { homeGuildId, operatorIds, owners: createOwners({ rest, log, now }) },
    limit: createQuestionLimit(),
    schedule: systemSchedule,
    newReference: () => randomBytes(4).toString('hex'),
    observe: (seen) => {
      if (seen.question) latency.add(seen.ms);
      observe?.(seen);
    },
  });
}

interface BotFacts {
  readonly startedAt: number;
  readonly latency: Latency;
  readonly registrar: Registrar;
}

/** The state of the bot, for /status. */
function statusOf(
  { about, lastReload, models, registers = true }: BotOptions,
  { startedAt, latency, registrar }: BotFacts,
): Status {
  return {
    version: about?.version ?? 'of a developer',
    shard: about?.shard ?? null,
    startedAt,
    lastReload: lastReload?.() ?? null,
    latency: latency.read(),
    models: models?.() ?? { kind: 'off' },
    registered: registrar.places,
    commandsMissing: registers ? registrar.missing : [],
  };
}
