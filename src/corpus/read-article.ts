import type { Article, LeftOut, Problem } from './article.js';
import { decodeUtf8 } from './decode.js';
import { readFacts } from './facts.js';
import { locateFrontMatter, parseFacts } from './front-matter.js';
import { longSentenceProblem, TOO_LONG } from './long-sentences.js';
import type { ProblemCode } from './problem-texts.js';
import { lineReader, problem } from './problems.js';
import { readSentences } from './sentences.js';

/** The largest article, in bytes as stored. The longest news features have about a tenth of this. */
export const MAX_ARTICLE_BYTES = 1_048_576;

/** One file, read: an article with at most warnings, or everything that keeps it out. */
export type ReadArticle =
  | { readonly kind: 'article'; readonly article: Article; readonly problems: readonly Problem[] }
  | { readonly kind: 'rejected'; readonly problems: readonly Problem[] };

/**
 * Reads one article from its bytes or its text, knowing nothing of files: for loading, previews and fuzzing.
 * Never throws, whatever it is given. Linear in the length of the text.
 * @param path the article's path relative to the seeds folder; it only names the article.
 */
export function readArticle(path: string, content: Uint8Array | string): ReadArticle {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  const reject = (
    code: ProblemCode,
    values: Problem['values'] = {},
    line: number | null = null,
  ): ReadArticle => ({ kind: 'rejected', problems: [problem({ article: path, line }, code, values)] });
  if (size > MAX_ARTICLE_BYTES) return reject('too-large', { most: MAX_ARTICLE_BYTES, size });
  const decoded =
    typeof content === 'string' ? { kind: 'text' as const, text: content } : decodeUtf8(content);
  if (decoded.kind === 'not-utf8') {
    return reject('not-utf8', { byte: decoded.offset }, decoded.line);
  }
  const { text } = decoded;
  if (text.trim() === '') return reject('empty');
  const place = locateFrontMatter(text);
  if (place.kind === 'missing') return reject('no-front-matter', {}, 1);
  if (place.kind === 'unterminated') return reject('unterminated-front-matter', {}, 1);
  return readBody(path, text, place);
}

const isTooLong = ({ rule }: LeftOut): boolean => rule === TOO_LONG;

function readBody(
  path: string,
  text: string,
  place: { yaml: { start: number; end: number }; bodyStart: number },
): ReadArticle {
  const { yaml, bodyStart } = place;
  const lineAt = lineReader(text);
  const lineOf = (at: number): number => lineAt(yaml.start + at);
  const parsed = parseFacts(text.slice(yaml.start, yaml.end));
  const problems: Problem[] = parsed.faults.map(({ at, code, values }) =>
    problem({ article: path, line: lineOf(at) }, code, values),
  );
  // Facts from YAML that is broken would bring problems that are not there.
  const readable = parsed.faults.every(({ code }) => code === 'duplicate-key');
  const read = readFacts(parsed.facts, path, lineOf);
  if (readable) problems.push(...read.problems);
  const { sentences, leftOut, long } = readSentences(text, bodyStart, read.facts.language);
  problems.push(...longSentenceProblem(path, lineAt, { leftOut: leftOut.filter(isTooLong), long }));
  if (!sentences.some(({ kind }) => kind !== 'heading')) {
    const kind = sentences.length > 0 ? 'headings' : leftOut.length > 0 ? 'furniture' : 'nothing';
    problems.push(problem({ article: path, line: lineAt(bodyStart) }, 'no-sentence', { kind }));
  }
  if (problems.some(({ severity }) => severity === 'error')) return { kind: 'rejected', problems };
  return { kind: 'article', article: { path, text, bodyStart, ...read.facts, sentences, leftOut }, problems };
}
