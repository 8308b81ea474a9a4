import { InteractionType, MessageFlags, InteractionResponseType as Type } from 'discord.js';
import { asJson, asList, asNumber, isJson, type Json } from '../json.js';
import type { SentFile } from '../rest/body.js';
import { enforce } from '../rest/checked.js';
import { checkAutocomplete } from '../rules/autocomplete.js';
import { Findings } from '../rules/findings.js';
import { checkKeys, KEYS } from '../rules/keys.js';
import { checkMessage } from '../rules/message.js';
import { checkModal } from '../rules/modal.js';
import type { LoopbackState } from '../state.js';
import { createMessage } from './create-message.js';
import type { Acknowledgement, Interaction } from './interaction.js';

const KINDS: Readonly<Record<number, Acknowledgement>> = {
  [Type.ChannelMessageWithSource]: 'message',
  [Type.DeferredChannelMessageWithSource]: 'deferred',
  [Type.DeferredMessageUpdate]: 'deferred-update',
  [Type.UpdateMessage]: 'update',
  [Type.ApplicationCommandAutocompleteResult]: 'choices',
  [Type.Modal]: 'modal',
};

/** What came as an answer, and by which way. */
export interface FirstAnswer {
  readonly state: LoopbackState;
  /** For reports. */
  readonly name: string;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

/** Takes the first answer to an interaction: within three seconds, only once, and as Discord wants it. */
export function firstAnswer(answer: FirstAnswer, interaction: Interaction): void {
  const response = asJson(answer.body);
  const kind = KINDS[asNumber(response.type)];
  if (!kind || !allowed(interaction, kind)) {
    const findings = new Findings();
    findings.at('type').refuse(`Type ${String(response.type)} does not answer this interaction`);
    enforce(answer, findings.list);
    return;
  }
  const data = asJson(response.data);
  const envelope = new Findings();
  checkKeys(response, envelope, KEYS.callback);
  enforce(answer, envelope.list);
  enforce(answer, violationsOf(interaction, kind, { data, files: answer.files.map(({ name }) => name) }));
  interaction.acknowledge(kind);
  apply(answer, interaction, data);
}

function allowed({ payload, source }: Interaction, kind: Acknowledgement): boolean {
  const autocompletes = payload.type === InteractionType.ApplicationCommandAutocomplete;
  if (autocompletes || kind === 'choices') return autocompletes && kind === 'choices';
  if (kind === 'update' || kind === 'deferred-update') return source !== undefined;
  return kind !== 'modal' || payload.type !== InteractionType.ModalSubmit;
}

interface Sent {
  readonly data: Json;
  readonly files: readonly string[];
}

function violationsOf({ source }: Interaction, kind: Acknowledgement, { data, files }: Sent) {
  const at = new Findings().at('data');
  switch (kind) {
    case 'choices':
      return checkAutocomplete(data, at);
    case 'modal':
      return checkModal(data, at);
    case 'message':
      return checkMessage(data, { use: 'create', files }, at);
    case 'update':
      return checkMessage(data, { use: 'edit', wasV2: source?.isV2 === true, files }, at);
    default:
      return checkMessage(data, { use: 'defer' }, at);
  }
}

function apply({ state, files }: FirstAnswer, interaction: Interaction, data: Json): void {
  switch (interaction.acknowledgement) {
    case 'choices':
      interaction.choices = asList(data.choices).filter(isJson);
      return;
    case 'modal':
      interaction.modal = data;
      return;
    case 'update':
      interaction.source?.edit(data, files);
      interaction.original = interaction.source;
      return;
    case 'deferred-update':
      interaction.original = interaction.source;
      return;
    default: {
      const loading = interaction.acknowledgement === 'deferred';
      const flags = loading ? MessageFlags.Loading : 0;
      interaction.original = createMessage(state, interaction, { sent: data, flags, files });
    }
  }
}
