import sniffEncoding from 'html-encoding-sniffer';

/**
 * Decodes a document by the WHATWG rules: byte-order mark, then the transport's charset, then (for HTML) a
 * `<meta charset>` in the first 1,024 bytes, then UTF-8 where the bytes are valid UTF-8, else windows-1252.
 * A byte-order mark is dropped, malformed sequences become U+FFFD.
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodeDocument(bytes: Uint8Array, charset: string | null): string {
  const options = { transportLayerEncodingLabel: charset ?? undefined };
  const sniffed = sniffEncoding(bytes, {
    ...options,
    defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252',
  });
  // The sniffer answers only names of the Encoding Standard; x-user-defined is the one TextDecoder lacks.
  return new TextDecoder(sniffed === 'x-user-defined' ? 'windows-1252' : sniffed).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
