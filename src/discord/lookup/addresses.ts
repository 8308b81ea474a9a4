const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const HOST = /^[^\s:@]+(?::\d{1,5})?$/;

/** A person types `dw.com/en/a`: what has no scheme and begins like a host is meant as a page. */
export function withScheme(address: string): string {
  const trimmed = address.trim();
  const typed = trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1) : trimmed;
  const [host = ''] = typed.split(/[/?#]/, 1);
  const name = host.split(':', 1)[0] ?? '';
  const named = name.lastIndexOf('.') > 0 && name.length - name.lastIndexOf('.') > 2;
  return !SCHEME.test(typed) && HOST.test(host) && named ? `https://${typed}` : typed;
}

/** Addresses with white space between them, as people paste them: with commas, brackets, without a scheme. */
export function addressesIn(typed: string): string[] {
  const all = typed.split(/\s+/).map((each) => withScheme(withoutComma(each)));
  return [...new Set(all.filter((each) => each !== ''))];
}

function withoutComma(word: string): string {
  let end = word.length;
  while (end > 0 && ',;'.includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}
