/** What people do not mind about in a name: case, accents, white space at its ends. */
function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/**
 * The outlet that a person means by a name: the one of exactly that name, else the one without regard to case and
 * accents, else the only one that begins so. Null where there is none, or more than one. Linear in the outlets.
 */
export function meantOutlet(named: string, outlets: readonly string[]): string | null {
  if (outlets.includes(named)) return named;
  const wanted = folded(named);
  const same = outlets.find((outlet) => folded(outlet) === wanted);
  if (same !== undefined) return same;
  const begun = [...new Set(outlets)].filter((outlet) => wanted !== '' && folded(outlet).startsWith(wanted));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}
