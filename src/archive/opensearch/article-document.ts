import { isUnnamed } from '../../answer/copies.js';
import { pathHash } from '../../answer/reference.js';
import type { Gathered } from '../../answer/suggest/gather.js';
import type { Article, Facts, LeftOut, Sentence, SentenceKind } from '../../corpus/article.js';
import { addressKey } from '../../import/plan/address-key.js';
import { contentHash } from '../../story/manifest.js';
import { sourceOf } from '../../story/sources.js';
import type { Source } from '../../story/story.js';

const KINDS: readonly SentenceKind[] = ['body', 'caption', 'heading'];
/** Numbers for one sentence: start, end, kind, paragraph. */
const PER_SENTENCE = 4;
/** Sorts after every date: undated articles come last in the order of printing. */
const UNDATED = '~';

/** An article as the engine keeps it. */
export interface ArticleDocument extends Facts {
  readonly path: string;
  /** As in references to its sentences. */
  readonly pathHash: string;
  /** SHA-256 of the file. Sentences name the version that they belong to. */
  readonly version: string;
  readonly text: string;
  readonly bodyStart: number;
  /** Four numbers for each sentence: its text stands in `text`. */
  readonly spans: readonly number[];
  readonly leftOut: readonly LeftOut[];
  readonly sentences: number;
  readonly opening: string;
  /** Index of the first quotable sentence. */
  readonly first: number;
  /** The address in the form in which addresses are compared. */
  readonly address: string | null;
  /** The sort keys of the order of printing. */
  readonly unnamed: boolean;
  readonly printed: string;
  readonly names: readonly NameDocument[];
  readonly questions: readonly string[];
}

/** A name that an article mentions. */
export interface NameDocument {
  readonly name: string;
  readonly kind: 'person' | 'place';
  readonly mentions: number;
  /** Whether the article says who it is. */
  readonly described: boolean;
}

/** The sort keys of an article for the order of printing, see `byPrinting`. */
export const printingOf = ({ outlet, date }: Pick<Facts, 'outlet' | 'date'>) => ({
  unnamed: isUnnamed(outlet),
  printed: date ?? UNDATED,
});

const namesOf = (kind: NameDocument['kind'], named: Gathered['people']): NameDocument[] =>
  named.map(({ name, mentions, described }) => ({ name, kind, mentions, described }));

/** @param names of this article alone. */
export function toArticleDocument(article: Article, names: Gathered): ArticleDocument {
  const { outlet, title, date, url, note, author, language, path, text, bodyStart, leftOut } = article;
  const { sentences, opening } = sourceOf(article);
  return {
    ...{ outlet, title, date, url, note, author, language, path, text, bodyStart, leftOut },
    pathHash: pathHash(path),
    version: contentHash(text),
    spans: article.sentences.flatMap(({ start, end, kind, paragraph }) => [
      start,
      end,
      KINDS.indexOf(kind),
      paragraph,
    ]),
    sentences,
    opening,
    first: article.sentences.findIndex(({ kind }) => kind !== 'heading'),
    address: url === null ? null : addressKey(url),
    ...printingOf(article),
    names: [...namesOf('person', names.people), ...namesOf('place', names.places)],
    questions: names.questions,
  };
}

/** The article of a document: the same as was put in. */
export function fromArticleDocument(document: ArticleDocument): Article {
  const { outlet, title, date, url, note, author, language, path, text, bodyStart, leftOut, spans } =
    document;
  const sentences: Sentence[] = [];
  for (let at = 0; at + PER_SENTENCE <= spans.length; at += PER_SENTENCE) {
    const [start = 0, end = 0, kind = 0, paragraph = 0] = spans.slice(at, at + PER_SENTENCE);
    sentences.push({ start, end, kind: KINDS[kind] ?? 'body', text: text.slice(start, end), paragraph });
  }
  return { outlet, title, date, url, note, author, language, path, text, bodyStart, sentences, leftOut };
}

/** The fields that a row of the sources needs. */
export const SOURCE_FIELDS = ['path', 'outlet', 'title', 'date', 'url', 'sentences', 'opening'] as const;

export function toSource(document: Pick<ArticleDocument, (typeof SOURCE_FIELDS)[number]>): Source {
  const { path, outlet, title, date, url, sentences, opening } = document;
  return { article: path, outlet, title, date, url, sentences, opening };
}
