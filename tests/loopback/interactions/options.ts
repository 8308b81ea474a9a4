import type { RegisteredCommand } from '../commands.js';
import { asText, type Json } from '../json.js';

/** A file that a person attaches; `url` is where Discord keeps it. */
export interface AttachedFile {
  readonly filename: string;
  readonly url: string;
  /** Bytes. */
  readonly size: number;
}

export type ChosenValues = Readonly<Record<string, string | number | boolean | AttachedFile>>;

/** The attachments of a command's payload: what Discord sends beside the options, by id. */
export function resolvedAttachments(values: ChosenValues): Json {
  const files = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object'
      ? [[attachmentId(name), { id: attachmentId(name), ...value, proxy_url: value.url }]]
      : [],
  );
  return files.length === 0 ? {} : { resolved: { attachments: Object.fromEntries(files) } };
}

/** Like a snowflake, and the same for one option. */
function attachmentId(option: string): string {
  return `1${[...option].map((char) => String(char.charCodeAt(0)).padStart(3, '0')).join('')}`
    .padEnd(18, '0')
    .slice(0, 18);
}

/** What goes wrong when a person's client would not even send what the test asks for. */
export class ClientRefusal extends Error {}

/** Turns named values into the options of a command's payload, as a client does, in the command's order. */
export function commandOptions(command: RegisteredCommand, values: ChosenValues, unchecked = false): Json[] {
  const unknown = Object.keys(values).filter(
    (name) => !command.options.some((option) => option.name === name),
  );
  if (unknown.length > 0) throw new ClientRefusal(`/${command.name} has no option ${unknown.join(', ')}`);
  return command.options.flatMap((option) => {
    const name = asText(option.name);
    const value = values[name];
    if (value === undefined) {
      if (option.required && !unchecked) throw new ClientRefusal(`/${command.name} needs ${name}`);
      return [];
    }
    const { max_length: max } = option;
    if (!unchecked && typeof max === 'number' && typeof value === 'string' && value.length > max) {
      throw new ClientRefusal(`${name} of /${command.name} takes at most ${max} characters`);
    }
    return [{ name, type: option.type, value: typeof value === 'object' ? attachmentId(name) : value }];
  });
}
