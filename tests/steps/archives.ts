import type { Corpus } from '../../src/corpus/article.js';
import type { ReadArticle } from '../../src/corpus/read-article.js';

type ReadText = (path: string, content: string) => ReadArticle;

const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at));

/** A word that no other number has. */
function word(at: number): string {
  const letters = 'bcdfghjklm';
  return [...String(at).padStart(4, '0')].map((digit) => `${letters[Number(digit)]}a`).join('');
}

const name = (at: number) => word(at).replace(/^./, (letter) => letter.toUpperCase());

const FROZE = 'The harbour froze on 5 January 2018.';
const BEFORE = 'before the Marston bridge was opened to lorries.';

/** Gives the bodies of an archive's articles by its size. With `outlets` each article has an outlet of its own. */
type Shape = (size: number) => { bodies: readonly string[]; outlets?: true };

/** Archives, each made to bring out what grows faster than its size. */
export const SHAPES = {
  'one sentence again and again': (size) => ({ bodies: [times(size, () => FROZE).join(' ')] }),
  'one article again and again': (size) => ({ bodies: times(size, () => FROZE) }),
  'one article in many outlets': (size) => ({ bodies: times(size, () => FROZE), outlets: true }),
  'tiny sentences': (size) => ({ bodies: [times(size, () => 'Kim left.').join(' ')] }),
  'sentences that differ in a number': (size) => ({
    bodies: [times(size, (at) => `The harbour of Port Ellis froze for ${at} days ${BEFORE}`).join('\n')],
  }),
  'sentences that differ in a word': (size) => ({
    bodies: [times(size, (at) => `The harbour of Port Ellis froze for the ${word(at)} ${BEFORE}`).join('\n')],
  }),
  dates: (size) => ({
    bodies: [times(size, (at) => `On ${1 + (at % 28)} May 2018 it was ${word(at)}.`).join('\n')],
  }),
  headings: (size) => ({ bodies: [times(size, (at) => `## What is ${word(at)}?\nIt was good.`).join('\n')] }),
  names: (size) => ({ bodies: [times(size, (at) => `Mr ${name(at)} Jones said no.`).join('\n')] }),
  'an endless sentence': (size) => ({ bodies: [times(size, () => 'on 4 June 2018').join(' ')] }),
  furniture: (size) => ({ bodies: [times(size, () => 'Image copyright Reuters').join('\n')] }),
  'furniture between sentences': (size) => ({
    bodies: [times(size, () => 'Kim left. (Reuters) Image copyright AFP. Then he came.').join('\n')],
  }),
} satisfies Readonly<Record<string, Shape>>;

/** Reads an archive of a shape and a size. */
export function archive(read: ReadText, shape: Shape, size: number): Corpus {
  const { bodies, outlets } = shape(size);
  const articles = bodies.map((body, at) => {
    const facts = `outlet: ${outlets ? `Outlet ${at}` : 'A'}\ndate: 2018-05-31`;
    const found = read(
      `${String(at).padStart(6, '0')}.md`,
      `---\n${facts}\n---\nThe bridge opened.\n${body}`,
    );
    if (found.kind !== 'article') throw new Error('expected an article');
    return found.article;
  });
  return { articles };
}
