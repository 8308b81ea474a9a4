import type { Logger } from 'pino';
import { CHOICE_LENGTH, type Choice, type Command, type Services } from '../contract/command.js';
import type { Circumstances, CommandRequest } from '../contract/request.js';
import { inTime, type Schedule } from '../contract/schedule.js';

/** Most choices (Discord). */
const CHOICES = 25;
/** How long choices may take, ms: a person types on meanwhile, so late ones are worth nothing. */
const DEADLINE = 700;

interface Typing extends Circumstances {
  readonly options: CommandRequest['options'];
  readonly focused: string;
}

interface SuggestMeans {
  readonly services: () => Services;
  readonly schedule: Schedule;
  readonly log: Logger;
}

/** The choices while a person types. Where they are late or fail there are none, and no error is shown. */
export async function autocomplete(
  command: Command | undefined,
  typing: Typing,
  { services, schedule, log }: SuggestMeans,
): Promise<readonly Choice[]> {
  const option = command?.options.find(({ name }) => name === typing.focused);
  if (option?.type !== 'string' || option.suggest === undefined) return [];
  const typed = typing.options.get(typing.focused);
  const request = { ...typing, targetText: null, private: true };
  try {
    const work = option.suggest(typeof typed === 'string' ? typed : '', request, services());
    const choices = await inTime<readonly Choice[] | null>(work, {
      ms: DEADLINE,
      schedule,
      late: () => null,
    });
    if (choices === null) log.warn({ command: command?.name }, 'suggestions came too late');
    return (choices ?? []).filter(isAllowed).slice(0, CHOICES);
  } catch (err) {
    log.error({ err, command: command?.name }, 'suggestions failed');
    return [];
  }
}

function isAllowed({ name, value }: Choice): boolean {
  return name !== '' && value !== '' && name.length <= CHOICE_LENGTH && value.length <= CHOICE_LENGTH;
}
