import { noSuchOutlet } from '../cards/words.js';
import type { Services } from '../contract/command.js';
import { textOption } from '../contract/options.js';
import { type Notice, notice } from '../contract/reply.js';
import type { CommandRequest } from '../contract/request.js';
import { sayFor } from '../language/say.js';
import { findOutlet } from '../lookup/outlet.js';
import { cleanQuestion, hasWords, QUESTION_LIMIT, tooLong } from '../memory/question-state.js';

/** The question in the option `question`; else why it cannot be asked. */
export function typedQuestion({ options, locale }: CommandRequest): string | Notice {
  const question = cleanQuestion(textOption(options, 'question') ?? '');
  if (!hasWords(question)) return notice(sayFor(locale)('emptyQuestion'), 'empty');
  return tooLong(question) ? tooLongNotice(QUESTION_LIMIT, locale) : question;
}

/** The answer to a text of more than `most` characters. */
export function tooLongNotice(most: number, locale: string): Notice {
  return notice(sayFor(locale)('tooLong', { most }), 'too-long');
}

/** The outlet that the option `outlet` means; undefined where it was left out. */
export interface TypedOutlet {
  readonly kind: 'outlet';
  readonly outlet: string | undefined;
}

/** Reads the option `outlet`; a notice where no article is of that outlet. */
export async function typedOutlet(
  { options, locale }: CommandRequest,
  services: Services,
): Promise<TypedOutlet | Notice> {
  const named = textOption(options, 'outlet');
  const outlet = named === undefined ? undefined : await findOutlet(named, services);
  if (named !== undefined && outlet === null)
    return notice(await noSuchOutlet(named, services, sayFor(locale)), 'no-outlet');
  return { kind: 'outlet', outlet: outlet ?? undefined };
}
