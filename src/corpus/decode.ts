/** The outcome of strict decoding. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** `offset` is the index of the first byte that is not UTF-8, `line` the 1-based line that it stands in. */
  | { readonly kind: 'not-utf8'; readonly offset: number; readonly line: number };

const NEWLINE = 0x0a;

/** Decodes UTF-8 and mends nothing: a byte-order mark stays as U+FEFF, a wrong byte is an outcome. Linear. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const offset = firstWrongByte(bytes);
    const line =
      1 + bytes.subarray(0, offset).reduce((count, byte) => (byte === NEWLINE ? count + 1 : count), 0);
    return { kind: 'not-utf8', offset, line };
  }
}

/** The index of the first byte that is not UTF-8. Decoding gives a U+FFFD there that the bytes do not hold. */
function firstWrongByte(bytes: Uint8Array): number {
  let offset = 0;
  for (const character of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    const real = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (character === '\uFFFD' && !real) return offset;
    offset += Buffer.byteLength(character);
  }
  return offset;
}
