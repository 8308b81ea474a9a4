/** The words of classes and ids, by which templates say what a part of a page is. */

/** An element that has a class or an id. */
export interface NamedElement {
  readonly element: Element;
  /** The words of each class and of its id, as {@link wordsOf} gives them. */
  readonly names: readonly string[];
}

/** Each element of a document's body that has a class or an id. */
export function namedElements(document: Document): NamedElement[] {
  return [...document.body.querySelectorAll('[class], [id]')].map((element) => ({
    element,
    names: [...(element.getAttribute('class') ?? '').split(/\s+/), element.getAttribute('id') ?? '']
      .filter((name) => name !== '')
      .map(wordsOf),
  }));
}

/** Letters behind figures make a name a code that a build tool made up, apart from a size: `ad300x250`. */
const CODE = /\d(?!x\d)\p{L}/u;
/** The fewest letters of a word in a code. Shorter ones stand there by chance: `f98b1ad2` is no advert. */
const CODE_WORD = 4;

/** The words of a class or an id, each between blanks, in lower case: `articleShare-box` is " article share box ". */
export function wordsOf(name: string): string {
  const words = name.split(/[^\p{L}\d]+/u).flatMap((part) => {
    const letters = part.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ').split(/[^\p{L}]+/u);
    return CODE.test(part) ? letters.filter(({ length }) => length >= CODE_WORD) : letters;
  });
  return ` ${words
    .filter((word) => word !== '')
    .join(' ')
    .toLowerCase()} `;
}

/** Whether one of an element's names has a word, or some words in a row. */
export const bearsWord = ({ names }: NamedElement, word: string): boolean =>
  names.some((name) => name.includes(` ${word} `));

/** Takes off an element the classes and the id that have a word. */
export function dropNames(element: Element, word: string): void {
  const bears = (name: string) => wordsOf(name).includes(` ${word} `);
  const classes = (element.getAttribute('class') ?? '').split(/\s+/);
  const others = classes.filter((name) => !bears(name));
  if (others.length < classes.length) element.setAttribute('class', others.join(' '));
  if (bears(element.getAttribute('id') ?? '')) element.removeAttribute('id');
}
