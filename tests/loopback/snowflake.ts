/** Milliseconds since the Unix epoch at which Discord's own clock begins (1 January 2015). */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** Makes identifiers as Discord does: 42 bits of time, then 22 bits that tell apart those of one millisecond. */
export class Snowflakes {
  #sequence = 0n;
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  next(): string {
    this.#sequence = (this.#sequence + 1n) & 0x3fffffn;
    return String(((BigInt(this.#now()) - DISCORD_EPOCH) << 22n) | this.#sequence);
  }

  /** An identifier of a guild that Discord would serve on one given shard. */
  forShard(shard: number, shardCount: number): string {
    const count = BigInt(shardCount);
    const time = BigInt(this.next()) >> 22n;
    const aligned = time - (time % count) - count + BigInt(shard);
    this.#sequence = (this.#sequence + 1n) & 0x3fffffn;
    return String((aligned << 22n) | this.#sequence);
  }
}

/** Which shard serves a guild. */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
