import { ApplicationCommandType, InteractionType, MessageFlags, MessageType } from 'discord.js';
import { botUser } from '../application.js';
import { asJson, asNumber, type Json } from '../json.js';
import { messagePayload, StoredMessage } from '../messages.js';
import { userPayload } from '../people.js';
import type { SentFile } from '../rest/body.js';
import type { LoopbackState } from '../state.js';
import type { Interaction } from './interaction.js';

export interface MessageToCreate {
  readonly sent: Json;
  readonly files?: readonly SentFile[];
  /** Flags that Discord sets by itself. */
  readonly flags?: number;
}

/** Puts the bot's answer to an interaction into its channel. */
export function createMessage(
  state: LoopbackState,
  interaction: Interaction,
  { sent, files = [], flags = 0 }: MessageToCreate,
): StoredMessage {
  const ephemeral = (asNumber(sent.flags) & MessageFlags.Ephemeral) !== 0;
  const payload = messagePayload({
    id: state.snowflakes.next(),
    author: botUser(state.application),
    place: interaction.place,
    sent,
    flags: flags | (ephemeral ? MessageFlags.Ephemeral : 0),
    more: {
      type: messageType(interaction),
      application_id: state.application.id,
      webhook_id: state.application.id,
      interaction_metadata: interactionMetadata(interaction),
    },
  });
  const message = new StoredMessage(payload, interaction.place, ephemeral ? interaction.person.id : null);
  message.files.push(...files);
  state.messages.set(message.id, message);
  return message;
}

function messageType({ payload, original }: Interaction): MessageType {
  if (original) return MessageType.Reply;
  if (payload.type !== InteractionType.ApplicationCommand) return MessageType.Reply;
  const chatInput = asJson(payload.data).type === ApplicationCommandType.ChatInput;
  return chatInput ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}

/** Who asked for the message, and in answer to what. */
function interactionMetadata({ id, payload, person, source, original }: Interaction): Json {
  const target = asJson(payload.data).target_id;
  return {
    id,
    type: payload.type,
    user: userPayload(person),
    authorizing_integration_owners: payload.authorizing_integration_owners,
    ...(original ? { original_response_message_id: original.id } : {}),
    ...(source ? { interacted_message_id: source.id } : {}),
    ...(typeof target === 'string' ? { target_message_id: target } : {}),
  };
}
