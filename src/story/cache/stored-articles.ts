import type { Article, LeftOut, Problem, Sentence, SentenceKind } from '../../corpus/article.js';
import type { ReadArticle } from '../../corpus/read-article.js';
import { noSuch } from '../../search/no-such.js';
import { NumberReader } from './number-reader.js';

/**
 * Articles as they were read, without their texts: whoever recalls them has the files. Spans are stored as numbers,
 * because a hundred thousand small objects take far longer to read back.
 */
export interface StoredArticles {
  readonly heads: readonly StoredHead[];
  /** For each sentence `start, end, kind, paragraph`. The sentences of all articles follow one another. */
  readonly sentences: Uint32Array;
  /** For each stretch that was left out `start, end, rule`. */
  readonly leftOut: Uint32Array;
  /** The names that the numbers for kinds and rules stand for. */
  readonly kinds: readonly SentenceKind[];
  readonly rules: readonly string[];
}

/** What is kept of an article besides its spans. */
export interface StoredHead extends Omit<Article, 'text' | 'sentences' | 'leftOut'> {
  readonly problems: readonly Problem[];
  readonly sentenceCount: number;
  readonly leftOutCount: number;
}

const PER_SENTENCE = 4;
const PER_LEFT_OUT = 3;

/** Stops compiling when spans get a property that would be lost here. */
type LostProperty =
  | Exclude<keyof Sentence, 'start' | 'end' | 'kind' | 'paragraph' | 'text'>
  | Exclude<keyof LeftOut, 'start' | 'end' | 'rule'>;
const NOTHING_IS_LOST: [LostProperty] extends [never] ? true : never = true;

/** Numbers names in the order in which they come. */
class Names<Name extends string> {
  readonly #numbers = new Map<Name, number>();

  number(name: Name): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  all(): Name[] {
    return [...this.#numbers.keys()];
  }
}

const nameOf = <Name extends string>(names: readonly Name[], number: number): Name =>
  names[number] ?? noSuch('name', number);

/** @param problems what was found in any of the articles. */
export function storeArticles(articles: readonly Article[], problems: readonly Problem[]): StoredArticles {
  const byPath = new Map<string, Problem[]>();
  for (const problem of problems) {
    const others = byPath.get(problem.article);
    if (others === undefined) byPath.set(problem.article, [problem]);
    else others.push(problem);
  }
  const kinds = new Names<SentenceKind>();
  const rules = new Names<string>();
  const total = (of: (article: Article) => number) => articles.reduce((sum, article) => sum + of(article), 0);
  const sentences = new Uint32Array(PER_SENTENCE * total((article) => article.sentences.length));
  const leftOut = new Uint32Array(PER_LEFT_OUT * total((article) => article.leftOut.length));
  let atSentence = 0;
  let atLeftOut = 0;
  const heads = articles.map(({ text: _, sentences: ofArticle, leftOut: gone, ...head }) => {
    for (const { start, end, kind, paragraph } of ofArticle) {
      sentences.set([start, end, kinds.number(kind), paragraph], atSentence);
      atSentence += PER_SENTENCE;
    }
    for (const { start, end, rule } of gone) {
      leftOut.set([start, end, rules.number(rule)], atLeftOut);
      atLeftOut += PER_LEFT_OUT;
    }
    return {
      ...head,
      problems: byPath.get(head.path) ?? [],
      sentenceCount: ofArticle.length,
      leftOutCount: gone.length,
    };
  });
  return { heads, sentences, leftOut, kinds: kinds.all(), rules: rules.all() };
}

/** Makes articles from what was stored and their texts. */
export class ArticleRestorer {
  readonly #stored: StoredArticles;
  /** By path: what is stored of the article, and the indices of its first sentence and first left-out stretch. */
  readonly #places = new Map<string, readonly [StoredArticles['heads'][number], number, number]>();

  constructor(stored: StoredArticles) {
    if (!NOTHING_IS_LOST) throw new Error('unreachable');
    this.#stored = stored;
    let sentence = 0;
    let leftOut = 0;
    for (const head of stored.heads) {
      this.#places.set(head.path, [head, sentence, leftOut]);
      sentence += head.sentenceCount;
      leftOut += head.leftOutCount;
    }
  }

  /** The article at a path; null if none is stored. `text` must be the text that was read then. */
  take(path: string, text: string): ReadArticle | null {
    const place = this.#places.get(path);
    if (place === undefined) return null;
    const [stored, firstSentence, firstLeftOut] = place;
    const { problems, sentenceCount, leftOutCount, ...head } = stored;
    const { kinds, rules } = this.#stored;
    const spans = new NumberReader(this.#stored.sentences, PER_SENTENCE * firstSentence);
    const sentences = Array.from({ length: sentenceCount }, (): Sentence => {
      const [start, end] = [spans.next(), spans.next()];
      const kind = nameOf(kinds, spans.next());
      return { start, end, kind, text: text.slice(start, end), paragraph: spans.next() };
    });
    const gone = new NumberReader(this.#stored.leftOut, PER_LEFT_OUT * firstLeftOut);
    const leftOut = Array.from({ length: leftOutCount }, (): LeftOut => {
      return { start: gone.next(), end: gone.next(), rule: nameOf(rules, gone.next()) };
    });
    return { kind: 'article', article: { ...head, text, sentences, leftOut }, problems };
  }
}
