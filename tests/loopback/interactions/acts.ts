import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import { asJson, asText, type Json } from '../json.js';
import type { ActCircumstances, Dispatcher } from './dispatcher.js';
import type { Interaction } from './interaction.js';
import { type ChosenValues, ClientRefusal, commandOptions, resolvedAttachments } from './options.js';
import { Seen, type SeenMessage } from './seen.js';

export interface OfferedChoice {
  readonly name: string;
  readonly value: unknown;
}

/** What people do with the bot. Each act resolves when the person has been told something. */
export class Acts {
  readonly #dispatcher: Dispatcher;

  constructor(dispatcher: Dispatcher) {
    this.#dispatcher = dispatcher;
  }

  /** Types a slash command and sends it. */
  async slash(name: string, options: ChosenValues = {}, circumstances: ActCircumstances = {}): Promise<Seen> {
    return this.#dispatcher.seen(this.startSlash(name, options, circumstances));
  }

  /** As `slash`, without waiting for the answer. */
  startSlash(name: string, options: ChosenValues = {}, circumstances: ActCircumstances = {}): Interaction {
    const command = this.#dispatcher.command(ApplicationCommandType.ChatInput, name, circumstances);
    const data = {
      ...this.#dispatcher.commandData(command),
      options: commandOptions(command, options, circumstances.unchecked),
      ...resolvedAttachments(options),
    };
    return this.#dispatcher.start(InteractionType.ApplicationCommand, data, circumstances);
  }

  /** Types into one option (the last of `options` is the one being typed) and reads what is proposed. */
  async autocomplete(
    name: string,
    options: ChosenValues,
    circumstances: ActCircumstances = {},
  ): Promise<readonly OfferedChoice[]> {
    const command = this.#dispatcher.command(ApplicationCommandType.ChatInput, name, circumstances);
    const focused = Object.keys(options).at(-1);
    const typed = commandOptions(command, options, true).map((option) =>
      option.name === focused ? { ...option, focused: true } : option,
    );
    const data = { ...this.#dispatcher.commandData(command), options: typed };
    const interaction = this.#dispatcher.start(
      InteractionType.ApplicationCommandAutocomplete,
      data,
      circumstances,
    );
    await this.#dispatcher.settled(interaction);
    return (interaction.choices ?? []).map((choice) => ({ name: asText(choice.name), value: choice.value }));
  }

  /** Presses the button with this label or custom_id; whoever asked presses, unless somebody else is named. */
  async press(
    message: SeenMessage,
    labelOrId: string | RegExp,
    circumstances: ActCircumstances = {},
  ): Promise<Seen> {
    const button = message.button(labelOrId);
    if (!button) {
      throw new ClientRefusal(`No button ${labelOrId}; there are: ${message.labels.join(', ') || 'none'}`);
    }
    if (button.customId === null) throw new ClientRefusal(`${button.label} is a link`);
    if (button.disabled && !circumstances.unchecked) throw new ClientRefusal(`${button.label} is disabled`);
    const data = { custom_id: button.customId, component_type: ComponentType.Button };
    return this.component(message, data, circumstances);
  }

  /** Chooses from a select menu. */
  async choose(message: SeenMessage, customId: string, values: readonly string[]): Promise<Seen> {
    const data = { custom_id: customId, component_type: ComponentType.StringSelect, values };
    return this.component(message, data);
  }

  /** Uses a component of a message, also a forged one that the message does not have. */
  async component(message: SeenMessage, data: Json, circumstances: ActCircumstances = {}): Promise<Seen> {
    return this.#dispatcher.seen(this.startComponent(message, data, circumstances));
  }

  startComponent(message: SeenMessage, data: Json, circumstances: ActCircumstances = {}): Interaction {
    const { stored } = message;
    const asker = message instanceof Seen ? message.interaction.person : undefined;
    const person = circumstances.as ?? asker;
    if (stored.deleted) throw new ClientRefusal('The message is deleted');
    if (stored.visibleTo !== null && stored.visibleTo !== person?.id) {
      throw new ClientRefusal(`${person?.name ?? 'A stranger'} does not see this message`);
    }
    const component = message.components.find(({ custom_id: id }) => id === data.custom_id);
    const where = { ...(person ? { as: person } : {}), in: stored.place };
    const numbered = { id: component?.id ?? 1, ...data };
    return this.#dispatcher.start(InteractionType.MessageComponent, numbered, { ...where, source: message });
  }

  /** Sends a modal that was shown, with what was typed into its fields. */
  async submit(shown: Interaction, values: Readonly<Record<string, string>>): Promise<Seen> {
    const fields = Object.entries(values).map(([customId, value], index) => ({
      type: ComponentType.Label,
      id: index * 2 + 1,
      component: { type: ComponentType.TextInput, id: index * 2 + 2, custom_id: customId, value },
    }));
    const data = { custom_id: asJson(shown.modal).custom_id, components: fields };
    const where = { as: shown.person, in: shown.place };
    return this.#dispatcher.seen(this.#dispatcher.start(InteractionType.ModalSubmit, data, where));
  }

  /** Chooses a command from a message's menu. */
  async messageCommand(
    name: string,
    target: SeenMessage,
    circumstances: ActCircumstances = {},
  ): Promise<Seen> {
    const where = { ...circumstances, in: target.stored.place };
    const command = this.#dispatcher.command(ApplicationCommandType.Message, name, where);
    const { id } = target.stored;
    const data = {
      ...this.#dispatcher.commandData(command),
      target_id: id,
      resolved: { messages: { [id]: target.payload } },
    };
    return this.#dispatcher.seen(this.#dispatcher.start(InteractionType.ApplicationCommand, data, where));
  }
}
