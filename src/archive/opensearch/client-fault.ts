import { errors } from '@opensearch-project/opensearch';
import { ArchiveFault } from '../fault.js';
import { readErrorType } from './answers.js';

type Table = readonly (readonly [RegExp, string])[];

const TIMED_OUT = 'did not answer in time';
const DISK_FULL =
  'is read-only because its disk is full: give it space, and it takes changes again by itself';
const BLOCKED = 'takes no changes: an index of it is blocked by one of its settings';
const NO_MANAGER = 'has no cluster manager: most of its nodes are down, or it has just started';

/** Errors of sockets and TLS, by the words that come through the client. */
const CONNECTION_WORDS: Table = [
  [
    /self.signed|unable to (?:verify|get (?:local )?issuer)|unable to get certificate/i,
    'has a TLS certificate that is not trusted: name the file of its certificate authority in ARCHIVE_CA',
  ],
  [
    /altnames|does not match certificate/i,
    'has a TLS certificate for another host: use a name that stands in it in ARCHIVE_URL',
  ],
  [/certificate has expired/i, 'has a TLS certificate that has expired'],
  [
    /certificate is not yet valid/i,
    'has a TLS certificate that is not valid yet: is the clock of this machine right?',
  ],
  [
    /wrong version number|packet length too long|EPROTO/i,
    'cannot be reached: there is no TLS at its address; is http meant in ARCHIVE_URL?',
  ],
  [
    /socket hang up|ECONNRESET/i,
    'cannot be reached: it hung up, as a server does that wants https in ARCHIVE_URL',
  ],
  [/ENOTFOUND|EAI_AGAIN/, 'cannot be reached: the name in ARCHIVE_URL is not known'],
  [/ECONNREFUSED/, 'cannot be reached: nothing listens at its address'],
];

/** Errors of the engine, by the type or the words in its answer. */
const ANSWER_WORDS: Table = [
  [/flood.stage|read.only.allow.delete|disk usage exceeded/i, DISK_FULL],
  [/cluster_block_exception.{0,500}(?:no.master|not recovered|cluster.manager)/is, NO_MANAGER],
  [/(?:master|cluster_manager)_not_discovered/i, NO_MANAGER],
  [/cluster_block_exception/i, BLOCKED],
  [
    /unavailable_shards|no_shard_available|all shards failed|primary shard is not active/i,
    'has a part without a primary shard: a node that holds it is down',
  ],
  [/circuit_breaking|rejected_execution/i, 'is overloaded'],
  [/index_not_found/i, 'lacks an index that was there'],
  [/timeout|timed out/i, TIMED_OUT],
];

function first(table: Table, words: string): string | null {
  return table.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The error's type and reasons, wherever they stand in the answer. */
function wordsOf({ message, body }: errors.ResponseError): string {
  return `${message} ${typeof body === 'string' ? body : JSON.stringify(body ?? '')}`;
}

function describeAnswer(error: errors.ResponseError): string {
  const { statusCode, body } = error;
  if (statusCode === 401) return 'refused ARCHIVE_USER and ARCHIVE_PASSWORD';
  const words = wordsOf(error);
  if (statusCode === 403 && /security_exception|no permissions/i.test(words)) {
    return 'does not give ARCHIVE_USER all the rights that the bot needs';
  }
  const known = first(ANSWER_WORDS, words);
  if (known !== null) return known;
  if (statusCode === 429) return 'is overloaded';
  const type = readErrorType(body);
  return `answered with an error: ${statusCode}${type === null ? '' : `, ${type}`}`;
}

function describe(error: errors.OpenSearchClientError): string {
  if (error instanceof errors.TimeoutError) return TIMED_OUT;
  if (error instanceof errors.ResponseError) return describeAnswer(error);
  if (error instanceof errors.ConnectionError) {
    return first(CONNECTION_WORDS, error.message) ?? `cannot be reached: ${error.message}`;
  }
  if (error instanceof errors.DeserializationError) return 'is no OpenSearch, by what answers at its address';
  return 'cannot be reached';
}

/** An error of the client's, told in the words for operators. */
class ClientFault extends ArchiveFault {
  override get line(): string {
    return `The archive ${this.message}.`;
  }
}

function reasonOf(what: string): ArchiveFault['reason'] {
  if (what === DISK_FULL) return 'disk-full';
  return what === BLOCKED ? 'read-only' : 'system';
}

/** An error of the client's as an `ArchiveFault`. Any other error stays as it is. */
export function spokenFault(error: unknown): unknown {
  if (!(error instanceof errors.OpenSearchClientError)) return error;
  const what = describe(error);
  return new ClientFault(what, { reason: reasonOf(what), cause: error });
}

/** The same object, whose asynchronous methods throw an `ArchiveFault` where the client throws an error of its own. */
export function spokenFaults<Inner extends object>(inner: Inner): Inner {
  return new Proxy(inner, {
    get(_, name) {
      const member: unknown = Reflect.get(inner, name);
      if (typeof member !== 'function') return member;
      return async (...given: readonly unknown[]) => {
        try {
          return await Reflect.apply(member, inner, given);
        } catch (error) {
          throw spokenFault(error);
        }
      };
    },
  });
}
