/**
 * What a button remembers. It all stands in the `custom_id`, so that a button works after a restart of the bot.
 *
 * Layout: `1.ACTION.PARAM.PARAM~IN<text>$`: version, action, parameters; then, on messages that have to remember a
 * text longer than one id, the I-th of N pieces of it. The final `$` keeps white space off the end.
 */
export interface ButtonId {
  readonly action: string;
  /** `A-Z a-z 0-9 _ -` only, each possibly empty. */
  readonly params: readonly string[];
}

interface Piece {
  readonly index: number;
  readonly count: number;
  readonly text: string;
}

/** Discord's limit, in characters; counted in UTF-16 code units, which are never fewer. */
export const ID_LIMIT = 100;
const VERSION = '1';
const LAYOUT = /^1\.([a-z]{1,12})((?:\.[\w-]*)*)(?:~([0-9a-z])([0-9a-z])([\s\S]*)\$)?$/;
/** What a piece costs besides its text: `~`, two digits, `$`. */
const PIECE_COST = 4;
/** Pieces are counted with one digit in base 36. */
const MOST_PIECES = 35;

/** The id of a button that remembers its parameters only. Throws where that is too long or has other characters. */
export function encodeId(action: string, ...params: readonly (string | number)[]): string {
  const id = [VERSION, action, ...params].join('.');
  if (id.length > ID_LIMIT || decodeId(id) === null) throw new RangeError(`not a button id: ${id}`);
  return id;
}

/** A number among the parameters of an id; 0 where it is none, as in an id that somebody forged. */
export function numberParam(param = ''): number {
  return /^\d{1,9}$/.test(param) ? Number(param) : 0;
}

/** Null where the id is not one of ours, or of another version. */
export function decodeId(id: string): ButtonId | null {
  const parts = id.length <= ID_LIMIT ? LAYOUT.exec(id) : null;
  if (parts === null) return null;
  const [, action = '', params = ''] = parts;
  return { action, params: params.split('.').slice(1) };
}

/**
 * Spreads a text over the ids of a message's buttons, as much in each as there is room. Null where it does not fit:
 * then the message cannot remember it. The text must be well-formed Unicode and is given back exactly by `carriedText`.
 */
export function carryText(ids: readonly string[], text: string): string[] | null {
  const pieces: string[] = [];
  let rest = [...text];
  for (const id of ids) {
    const room = ID_LIMIT - id.length - PIECE_COST;
    let piece = '';
    let taken = 0;
    for (const char of rest) {
      if (piece.length + char.length > room) break;
      piece += char;
      taken++;
    }
    pieces.push(piece);
    rest = rest.slice(taken);
    if (rest.length === 0) break;
  }
  if (rest.length > 0 || pieces.length === 0 || pieces.length > MOST_PIECES) return null;
  const count = pieces.length.toString(36);
  return ids.map((id, at) => (at < pieces.length ? `${id}~${at.toString(36)}${count}${pieces[at]}$` : id));
}

/** The text that the ids of a message carry together; null where any piece is missing or they contradict. */
export function carriedText(ids: readonly string[]): string | null {
  const pieces = ids.map(pieceOf).filter((piece) => piece !== null);
  const count = pieces[0]?.count;
  if (count === undefined || pieces.length !== count) return null;
  const ordered = pieces.toSorted((a, b) => a.index - b.index);
  const whole = ordered.every((piece, at) => piece.index === at && piece.count === count);
  return whole ? ordered.map((piece) => piece.text).join('') : null;
}

function pieceOf(id: string): Piece | null {
  const parts = id.length <= ID_LIMIT ? LAYOUT.exec(id) : null;
  if (parts?.[3] === undefined || parts[4] === undefined || parts[5] === undefined) return null;
  return { index: Number.parseInt(parts[3], 36), count: Number.parseInt(parts[4], 36), text: parts[5] };
}
