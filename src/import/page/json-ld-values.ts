/** One object of JSON-LD. What its keys hold is not known: pages write anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The greatest depth and the most objects that are looked at. Real pages stay below ten and a few hundred. */
const MAX_DEPTH = 12;
const MAX_OBJECTS = 5_000;

/** How far lists within lists, and references to references, are followed. */
const MOST_INNER = 4;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of one block; null for a broken one. */
export function parseJsonLd(text: string): unknown {
  // Some publishers wrap the block in comments or CDATA for parsers of the last century, or break lines in strings.
  const bare = text
    .trim()
    .replace(/^(?:\/\/)?\s*<!(?:--|\[CDATA\[)|(?:\/\/\s*|(?<!\s)\s*)(?:-->|\]\]>)$/g, '')
    .replace(/;$/, '');
  for (const candidate of [bare, bare.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Broken blocks are passed over.
    }
  }
  return null;
}

/** Keys below which the page's own article is described. Below other keys stand related articles, lists, comments. */
const OWN = new Set(['@graph', 'mainEntity', 'mainEntityOfPage', 'article', 'hasPart']);

/** An object, and where it stands. */
export interface PlacedObject {
  readonly object: JsonObject;
  /** Whether it describes the page itself, not something that is related to it. */
  readonly own: boolean;
}

/** Every object of a value (`@graph` and nested ones included), outermost first. */
export function objectsIn(root: unknown): PlacedObject[] {
  const found: PlacedObject[] = [];
  let level: { value: unknown; own: boolean }[] = [{ value: root, own: true }];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_OBJECTS; depth += 1) {
    const next: { value: unknown; own: boolean }[] = [];
    for (const { value, own } of level) {
      if (Array.isArray(value))
        next.push(...value.slice(0, MAX_OBJECTS).map((item) => ({ value: item, own })));
      else if (isObject(value)) {
        found.push({ object: value, own });
        const inner = Object.entries(value).slice(0, MAX_OBJECTS);
        next.push(...inner.map(([key, item]) => ({ value: item, own: own && OWN.has(key) })));
      }
    }
    level = next;
  }
  return found;
}

/** The types of an object, without the address of their vocabulary. */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  const names: unknown[] = Array.isArray(type) ? type : [type];
  return names
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^https?:\/\/schema\.org\//, ''));
}

/** Names of persons or organisations: of a string, an object with a `name`, or a list of either. */
export function namesIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (depth > MOST_INNER) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_OBJECTS).flatMap((item) => namesIn(item, depth + 1));
  return isObject(value) ? namesIn(value.name, depth + 1) : [];
}

/** The text of a value: a string, a number, or what an object refers to. Of a list its first. At most one. */
export function textIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (depth > MOST_INNER) return [];
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item) => textIn(item, depth + 1));
  return isObject(value) ? textIn(value['@id'] ?? value['@value'], depth + 1) : [];
}
