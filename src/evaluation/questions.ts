import { z } from 'zod';
import type { Span } from '../corpus/article.js';
import { InputError } from './input-error.js';

/** Where an answering sentence stands: path of the article below the seeds folder, UTF-16 code units of the file. */
export interface GoldSpan extends Span {
  readonly article: string;
}

/** What counts as an answer. Nothing in it means that the articles do not answer: the right reply is silence. */
export type Expected =
  /** A sentence answers when its folded text contains one of these folded substrings. */
  | { readonly by: 'text'; readonly answers: readonly string[] }
  /** A sentence answers when it overlaps one of these spans by at least half of the shorter of the two. */
  | { readonly by: 'span'; readonly gold: readonly GoldSpan[] };

/** One judged question. */
export interface Question {
  readonly id: string;
  readonly question: string;
  /** What sort of question it is (`who`, `typo`, ...), null where the file does not say. */
  readonly kind: string | null;
  readonly expected: Expected;
}

const offset = z.number().int().nonnegative();
const base = { id: z.string().min(1), question: z.string().min(1), kind: z.string().min(1).optional() };
const line = z.union([
  z.strictObject({ ...base, answers: z.array(z.string().min(1)) }),
  z.strictObject({
    ...base,
    gold: z.array(
      z
        .object({ article: z.string().min(1), start: offset, end: offset })
        .refine((span) => span.start < span.end, { message: 'a span must end after it starts' }),
    ),
  }),
]);

/** Whether the articles hold an answer to the question. */
export function isAnswerable({ expected }: Question): boolean {
  return (expected.by === 'text' ? expected.answers : expected.gold).length > 0;
}

function parseLine(text: string, place: string): Question {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${place}: expected one JSON object a line, got ${text.slice(0, 60)}`, { cause });
  }
  const parsed = line.safeParse(raw);
  if (!parsed.success) {
    throw new InputError(
      `${place}: expected {"id", "question", "kind"?, "answers" or "gold"}: ${z.prettifyError(parsed.error)}`,
    );
  }
  const { id, question, kind = null, ...rest } = parsed.data;
  const expected: Expected =
    'answers' in rest ? { by: 'text', answers: rest.answers } : { by: 'span', gold: rest.gold };
  return { id, question, kind, expected };
}

/**
 * Reads a question file: one JSON object a line, blank lines passed over.
 *
 * @param name names the file in errors
 * @throws InputError with file and line for the first line that is no question, or whose `id` was used before
 */
export function parseQuestions(text: string, name: string): Question[] {
  const seen = new Set<string>();
  return text.split('\n').flatMap((content, index) => {
    if (content.trim() === '') return [];
    const place = `${name}:${index + 1}`;
    const question = parseLine(content, place);
    if (seen.has(question.id)) throw new InputError(`${place}: the id ${question.id} was used before`);
    seen.add(question.id);
    return [question];
  });
}
