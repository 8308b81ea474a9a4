import type { ArchiveSettings, EngineKind, EngineOptions, OpenedEngine } from './engine.js';
import { ArchiveFault } from './fault.js';

/** The engines that ARCHIVE_URL may name. */
const ENGINES: readonly EngineKind[] = [
  {
    schemes: ['http://', 'https://'],
    addresses: 'http or https addresses of an OpenSearch cluster',
    load: async () => (await import('./opensearch/opensearch-engine.js')).openOpenSearch,
  },
];

/** What ARCHIVE_URL may hold, for people. */
export const EXPECTED = ENGINES.map(({ addresses }) => addresses).join(', or ');

/** The engine that an address names by its scheme; null where none does, or it is no address. */
export function engineOf(address: string): EngineKind | null {
  if (!URL.canParse(address)) return null;
  const begins = (scheme: string) => address.toLowerCase().startsWith(scheme);
  return ENGINES.find(({ schemes }) => schemes.some(begins)) ?? null;
}

/**
 * Opens the archive that the settings name.
 *
 * @throws ArchiveFault where it cannot be used
 */
export async function openEngine(settings: ArchiveSettings, options: EngineOptions): Promise<OpenedEngine> {
  const kind = engineOf(settings.nodes[0] ?? '');
  if (kind === null) throw new ArchiveFault(`ARCHIVE_URL names none; expected are ${EXPECTED}`);
  const open = await kind.load();
  return open(settings, options);
}
