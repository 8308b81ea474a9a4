import { foldLine } from '../format/body.js';
import { decodeFact } from './decode.js';
import type { FactName, FoundFact, FoundFacts } from './fact-names.js';
import { jsonLdFacts } from './json-ld.js';
import { metaFacts } from './meta-tags.js';
import { normaliseFact } from './normalise.js';

/**
 * Gathers what a page says of itself. Order of trust: JSON-LD (written for machines, checked by search
 * engines), OpenGraph and `article:` tags (written for machines, seldom checked), other meta tags, then what
 * the markup shows to people (`<time>`, `<h1>`, `<title>`, `<html lang>`). The first value that is well formed
 * wins; an ill-formed one (a date that is none, a relative address) is passed over.
 *
 * @param base the address that the page came from, null for a saved file; relative addresses count from it.
 */
export function findFacts(document: Document, base: string | null): FoundFacts {
  const found: { [name in FactName]?: FoundFact } = {};
  const shown = new Set([...document.querySelectorAll('h1')].map((h1) => foldLine(h1.textContent ?? '')));
  for (const { name, value, source } of [...jsonLdFacts(document), ...metaFacts(document)]) {
    if (found[name]) continue;
    // A title that readers see with `&amp;` in it is about just that.
    const stated = shown.has(foldLine(value)) ? value : decodeFact(value);
    const normal = normaliseFact(name, stated, base);
    if (normal !== null) found[name] = { value: normal, source };
  }
  if (found.title && found.outlet) {
    found.title = { ...found.title, value: withoutOutlet(found.title.value, found.outlet.value) };
  }
  if (!found.url && base) found.url = { value: base, source: 'the address given' };
  return found;
}

/** A title without the outlet's name at its end, as templates put it there for tabs and search engines. */
function withoutOutlet(title: string, outlet: string): string {
  if (!title.toLowerCase().endsWith(outlet.toLowerCase())) return title;
  const rest = title.slice(0, -outlet.length);
  const cut = rest.replace(/(?<!\s)\s+(?:[|–—·•»:-]|::)\s+$/u, '');
  return cut !== rest && cut !== '' ? cut : title;
}
