/** Text that a button shows: the rest of an article behind "Read more". */

/** What a reader presses. */
const BUTTON = 'button, [role="button"], summary, label, a[href^="#"]';
const HIDDEN = '[hidden], [style*="display:none" i], [style*="display: none" i]';
/** Fewest UTF-16 code units of a paragraph of the article. A shorter one may be a menu's. */
const SHORTEST = 60;
/** The fewest paragraphs around it that readers see. */
const FEWEST_SHOWN = 2;

/** Shows the hidden paragraphs that stand among those of an article, with a button beside them. */
export function showCollapsed(body: Element): void {
  for (const part of body.querySelectorAll(HIDDEN)) {
    if (!standsBesideButton(part) || paragraphsIn(part) === 0) continue;
    // The paragraphs may be a box with its button apart.
    const around = [part.parentElement, part.parentElement?.parentElement];
    if (!around.some((box) => box && paragraphsIn(box) - paragraphsIn(part) >= FEWEST_SHOWN)) continue;
    part.removeAttribute('hidden');
    part.removeAttribute('style');
  }
}

const standsBesideButton = ({
  previousElementSibling: before,
  nextElementSibling: after,
}: Element): boolean => (before?.matches(BUTTON) ?? false) || (after?.matches(BUTTON) ?? false);

/** How many paragraphs stand right in an element. */
const paragraphsIn = (element: Element): number =>
  [...element.children].filter(
    (child) => child.nodeName.toUpperCase() === 'P' && (child.textContent ?? '').trim().length >= SHORTEST,
  ).length;
