import { TextWeights } from './weight.js';

/** The least text of an article that a page shows only where no scripts run, UTF-16 code units. */
const LEAST_UNSCRIPTED = 250;

/** Puts what a page shows only where no scripts run into the page, if there is more of it than of other text. */
export function showUnscripted(body: Element): void {
  const hidden = [...body.querySelectorAll('noscript')];
  if (hidden.length === 0) return;
  const weights = new TextWeights(body);
  const held = hidden.map((element) => ({ element, weight: weights.of(element) }));
  const shown = weights.total.prose - held.reduce((sum, { weight }) => sum + weight.prose, 0);
  for (const { element, weight } of held) {
    if (weight.text >= LEAST_UNSCRIPTED && weight.prose > shown) element.replaceWith(...element.childNodes);
  }
}
