/** A component of a message as it came: this bot's, another bot's, or of a kind that is not known yet. */
export type RawPart = Readonly<Record<string, unknown>>;

/** Every component in a list and nested in it, each before its accessory and its children. */
export function* partsIn(list: unknown): Generator<RawPart> {
  if (!Array.isArray(list)) return;
  for (const part of list) {
    if (!isPart(part)) continue;
    yield part;
    yield* partsIn([part.accessory]);
    yield* partsIn(part.components);
  }
}

function isPart(value: unknown): value is RawPart {
  return typeof value === 'object' && value !== null;
}
