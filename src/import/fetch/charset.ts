import sniffEncoding from 'html-encoding-sniffer';

/** How many bytes of a document are searched for its own statement of the charset. Templates put scripts before it. */
const DECLARED_WITHIN = 65_536;

const XML_DECLARATION = /^\s*<\?xml [^>]{0,200}?encoding\s?=\s?["']([\w.:-]{2,40})["']/i;
const META = /<meta\s[^>]{0,200}?charset\s?=\s?["']?\s?([\w.:-]{2,40})/i;

/**
 * Decodes a document. Bytes that are UTF-8 and hold more than ASCII are read as that, whatever is said of them: no
 * other charset gives such bytes by chance, and browsers save pages as UTF-8 without changing what they say. Else the
 * order is that of the WHATWG (byte-order mark, the transport's charset, `<meta>` in the first 1,024 bytes), then an
 * XML declaration, a `<meta>` further on, and windows-1252. A byte-order mark is dropped, malformed sequences become
 * U+FFFD. Source: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodeDocument(bytes: Uint8Array, charset: string | null): string {
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const sniffed = sniffEncoding(bytes, {
    transportLayerEncodingLabel: charset ?? undefined,
    defaultEncoding: declaredIn(bytes),
  }).toLowerCase();
  const utf8 = sniffed.startsWith('utf-16') ? null : asUtf8(bytes);
  if (utf8 !== null && (sniffed === 'utf-8' || /[^\p{ASCII}]/u.test(utf8))) return utf8;
  // The sniffer answers only names of the Encoding Standard; x-user-defined is the one TextDecoder lacks.
  return new TextDecoder(sniffed === 'x-user-defined' ? 'windows-1252' : sniffed).decode(bytes);
}

/** The charset that a document states somewhere in its beginning; else windows-1252. */
function declaredIn(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const label = XML_DECLARATION.exec(head)?.[1] ?? META.exec(head)?.[1];
  try {
    const { encoding } = new TextDecoder(label ?? 'windows-1252');
    // The label was read byte by byte, so the text is not in units of two.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return 'windows-1252';
  }
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** In UTF-16 text of mostly Latin letters, at least this share of every second byte is zero. */
const ZEROES = 0.7;

/** Share of zeroes among every second byte, from the first or from the second on. */
function zeroShare(bytes: Uint8Array, from: 0 | 1): number {
  const own = bytes.filter((_, at) => at % 2 === from);
  return own.filter((byte) => byte === 0).length / own.length;
}

/** The charset of UTF-16 text without its byte-order mark, told by the zeroes; else null. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 1_024);
  if (head.length < 4 || head[0] === 0xff || head[0] === 0xfe) return null;
  const [first, second] = [zeroShare(head, 0), zeroShare(head, 1)];
  if (second > ZEROES && first < 1 - ZEROES) return 'utf-16le';
  return first > ZEROES && second < 1 - ZEROES ? 'utf-16be' : null;
}
