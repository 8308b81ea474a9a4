/** A name without case, accents, and white space at its ends: people do not mind these. */
function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/**
 * The outlet that a person means by a name: the one with exactly that name, else the one that differs in case and
 * accents only, else the only one that begins so. Null where there is none, or more than one. Linear in the outlets.
 */
export function meantOutlet(named: string, outlets: readonly string[]): string | null {
  if (outlets.includes(named)) return named;
  const wanted = folded(named);
  const same = outlets.find((outlet) => folded(outlet) === wanted);
  if (same !== undefined) return same;
  const begun = [...new Set(outlets)].filter((outlet) => wanted !== '' && folded(outlet).startsWith(wanted));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}
