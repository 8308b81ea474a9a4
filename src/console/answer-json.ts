import type { Answer } from '../answer/answer.js';

/** An id that a question file gives to a question. */
export type QuestionId = string | number;

/** One line of JSON for tools: the question's own id first where it has one, absent facts null. */
export function answerJson(answer: Answer, id?: QuestionId): string {
  return JSON.stringify(id === undefined ? answer : { id, ...answer });
}
