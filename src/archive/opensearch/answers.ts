import { z } from 'zod';
import { ArchiveFault } from '../fault.js';

// What the engine answers, as far as it is read. Documents are not looked into: this program has written them.

/** @throws ArchiveFault where the engine has answered something else. */
function readAs<Schema extends z.ZodType>(schema: Schema, answer: unknown, what: string): z.output<Schema> {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw new ArchiveFault(`it answered with something else than ${what}`);
}

const SEARCHED = z.object({
  hits: z
    .object({
      total: z.union([z.number(), z.object({ value: z.number() })]).default(0),
      hits: z.array(
        z.object({
          _id: z.string(),
          _source: z.unknown().optional(),
          sort: z.array(z.unknown()).default([]),
        }),
      ),
    })
    .default({ total: 0, hits: [] }),
  aggregations: z.record(z.string(), z.unknown()).default({}),
  suggest: z.record(z.string(), z.unknown()).default({}),
});

/** What came of a search. */
export const readSearched = (answer: unknown) => readAs(SEARCHED, answer, 'what was found');

const FETCHED = z.object({
  docs: z.array(
    z.object({
      _id: z.string(),
      found: z.boolean().default(false),
      _source: z.unknown().optional(),
      error: z.unknown().optional(),
    }),
  ),
});

/** Documents that were asked for by their ids. */
export const readFetched = (answer: unknown) => readAs(FETCHED, answer, 'documents').docs;

const COUNTS = z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) });

/** How many documents have each value. */
export const readCounts = (aggregation: unknown) => readAs(COUNTS, aggregation, 'counts').buckets;

/** Of no values at all the greatest is null. */
const VALUE = z.object({
  value: z
    .number()
    .nullable()
    .transform((value) => value ?? 0),
});
const NAMES = z.object({
  kind: z.object({
    names: z.object({
      buckets: z.array(z.object({ key: z.string(), mentions: VALUE, described: VALUE })),
    }),
  }),
});

/** Names, how often each is mentioned, and whether (1) any article says who it is. */
export const readNames = (aggregation: unknown) =>
  readAs(NAMES, aggregation, 'names').kind.names.buckets.map(({ key, mentions, described }) => ({
    ...{ name: key, mentions: mentions.value, described: described.value > 0 },
  }));

const SUGGESTED = z.array(z.object({ options: z.array(z.object({ text: z.string() })) })).default([]);

/** Words near another. */
export const readSuggested = (suggestion: unknown) =>
  readAs(SUGGESTED, suggestion, 'words').flatMap(({ options }) => options.map(({ text }) => text));

const WRITTEN = z.array(
  z.record(
    z.string(),
    z.object({ status: z.number(), error: z.object({ reason: z.string().optional() }).optional() }),
  ),
);

/** What became of each operation of a bulk request. */
export const readWritten = (items: unknown) =>
  readAs(WRITTEN, items, 'what was written').flatMap((item) => Object.values(item));

const STATUS = z.object({
  generation: z.number(),
  changedAt: z.number(),
  articles: z.number(),
  sentences: z.number(),
  distinct: z.number(),
  languages: z.array(z.string()),
  vectors: z.string().nullable(),
  probe: z.string(),
  build: z.string(),
  form: z.number(),
});

/** What is kept of an archive as a whole: its `ArchiveStatus`, its build, and the form of its documents. */
export type StoredStatus = Readonly<z.output<typeof STATUS>>;

export const readStoredStatus = (source: unknown): StoredStatus => readAs(STATUS, source, 'a status');

const FAILURE = z.object({
  reason: z.unknown().optional(),
  root_cause: z.array(z.object({ reason: z.unknown().optional() })).default([]),
});

/** The reason in an error of the engine's, in its own words. */
export function readReason(error: unknown): string {
  const { success, data } = FAILURE.safeParse(error);
  if (!success) return String(error);
  return String(data.root_cause[0]?.reason ?? data.reason ?? 'no reason given');
}

const REFUSAL = z.object({ error: z.object({ type: z.string() }) });

/** The type of the error that the engine answers a request with; null where it names none. */
export const readErrorType = (answer: unknown): string | null =>
  REFUSAL.safeParse(answer).data?.error.type ?? null;

const GREETING = z.object({
  version: z.object({ distribution: z.string().optional(), number: z.string().optional() }).optional(),
});

/** The answer to `GET /`; nothing of it where something else answers. */
export const readGreeting = (answer: unknown) => GREETING.safeParse(answer).data?.version ?? {};

const PLUGINS = z.array(z.object({ component: z.string().default('') }));

/** The names of the plugins. */
export const readPlugins = (answer: unknown): readonly string[] =>
  (PLUGINS.safeParse(answer).data ?? []).map(({ component }) => component);
