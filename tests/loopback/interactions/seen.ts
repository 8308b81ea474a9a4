import { type ButtonStyle, ComponentType } from 'discord.js';
import { asJson, asList, asText, isJson, type Json } from '../json.js';
import type { StoredMessage } from '../messages.js';
import type { SentFile } from '../rest/body.js';
import { everyComponent } from '../rules/components-v2.js';
import type { Interaction } from './interaction.js';

export interface SeenButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
  readonly style: ButtonStyle;
}

/** A message as the people who can see it see it now: later edits show. */
export class SeenMessage {
  readonly stored: StoredMessage;

  constructor(stored: StoredMessage) {
    this.stored = stored;
  }

  get payload(): Json {
    return this.stored.payload;
  }

  get content(): string {
    return asText(this.payload.content);
  }

  get embeds(): readonly Json[] {
    return asList(this.payload.embeds).filter(isJson);
  }

  /** Every component, nested ones too, parents first. */
  get components(): readonly Json[] {
    return everyComponent(this.payload.components);
  }

  get files(): readonly SentFile[] {
    return this.stored.files;
  }

  get flags(): number {
    return this.stored.flags;
  }

  get ephemeral(): boolean {
    return this.stored.visibleTo !== null;
  }

  get deleted(): boolean {
    return this.stored.deleted;
  }

  get edits(): number {
    return this.stored.edits;
  }

  /** All that can be read, top to bottom: content, texts of embeds, text displays; not the buttons. */
  get text(): string {
    const embeds = this.embeds.flatMap((embed) => [
      embed.title,
      embed.description,
      ...asList(embed.fields)
        .map(asJson)
        .flatMap((field) => [field.name, field.value]),
      asJson(embed.footer).text,
    ]);
    const displays = this.components
      .filter((component) => component.type === ComponentType.TextDisplay)
      .map((component) => component.content);
    return [this.content, ...embeds, ...displays].map(asText).filter(Boolean).join('\n');
  }

  get buttons(): readonly SeenButton[] {
    return this.components
      .filter((component) => component.type === ComponentType.Button)
      .map((button) => ({
        label: asText(button.label) || asText(asJson(button.emoji).name),
        customId: typeof button.custom_id === 'string' ? button.custom_id : null,
        url: typeof button.url === 'string' ? button.url : null,
        disabled: button.disabled === true,
        style: Number(button.style),
      }));
  }

  get labels(): readonly string[] {
    return this.buttons.map(({ label }) => label);
  }

  /** The first button with this label or custom_id. */
  button(labelOrId: string | RegExp): SeenButton | undefined {
    return this.buttons.find(({ label, customId }) =>
      typeof labelOrId === 'string'
        ? label === labelOrId || customId === labelOrId
        : labelOrId.test(label) || (customId !== null && labelOrId.test(customId)),
    );
  }
}

/** What a person got for one thing that they did. */
export class Seen extends SeenMessage {
  readonly interaction: Interaction;

  constructor(interaction: Interaction, stored: StoredMessage) {
    super(stored);
    this.interaction = interaction;
  }

  /** Whether "… is thinking" was shown first. */
  get deferred(): boolean {
    return (
      this.interaction.acknowledgement === 'deferred' ||
      this.interaction.acknowledgement === 'deferred-update'
    );
  }

  /** Whether the message that was pressed was changed, instead of a new one sent. */
  get updated(): boolean {
    return (
      this.interaction.acknowledgement === 'update' || this.interaction.acknowledgement === 'deferred-update'
    );
  }

  get followups(): readonly SeenMessage[] {
    return this.interaction.followups.map((message) => new SeenMessage(message));
  }
}
