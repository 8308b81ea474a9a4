import { z } from 'zod';
import type { QuestionId } from './answer-json.js';

/** One line of a question file: a question, or what is wrong with it. */
export type QuestionLine =
  | { readonly kind: 'question'; readonly line: number; readonly id?: QuestionId; readonly question: string }
  | { readonly kind: 'bad'; readonly line: number; readonly problem: string };

/** Longest question in the console, characters: a page of text. In Discord it is 300. */
export const LONGEST_QUESTION = 5_000;
export const QUESTION_TOO_LONG = `expected a question of at most ${LONGEST_QUESTION} characters`;

const lineSchema = z.object({
  id: z.union([z.string(), z.number()], 'expected a text or a number').optional(),
  question: z.string('expected a text').max(LONGEST_QUESTION, QUESTION_TOO_LONG),
});

function readLine(text: string, line: number): QuestionLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'bad', line, problem: 'expected one JSON object' };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`);
    return { kind: 'bad', line, problem: issues.join('; ') };
  }
  const { id, question } = parsed.data;
  return { kind: 'question', line, question, ...(id === undefined ? {} : { id }) };
}

/** Reads JSON Lines, `{"id"?, "question"}` each; other keys and blank lines are passed over. */
export function readQuestions(text: string): QuestionLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [readLine(line, i + 1)]));
}
