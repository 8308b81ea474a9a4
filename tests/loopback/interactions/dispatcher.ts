import { type ApplicationCommandType, InteractionType } from 'discord.js';
import type { RegisteredCommand } from '../commands.js';
import type { Endpoint } from '../endpoint/endpoint.js';
import type { Gateway } from '../gateway/gateway.js';
import { asJson, asList, asText, type Json } from '../json.js';
import { createPerson, type Person } from '../people.js';
import { contextOf, type Guild, type Venue } from '../places.js';
import type { LoopbackState } from '../state.js';
import { Interaction } from './interaction.js';
import { ClientRefusal } from './options.js';
import { interactionPayload, interactionToken } from './payload.js';
import { Seen, type SeenMessage } from './seen.js';

/** Who does something, and where; by default somebody new without rights, in the home guild. */
export interface ActCircumstances {
  readonly as?: Person;
  readonly in?: Venue | Guild;
  /** Send even what a client would not: options beyond their limits, a command that is not offered there. */
  readonly unchecked?: boolean;
}

/** Finds the command that a person means, and sends what they did to the bot. */
export class Dispatcher {
  readonly #state: LoopbackState;
  readonly #gateway: Gateway;
  readonly #endpoint: Endpoint;

  constructor(state: LoopbackState, gateway: Gateway, endpoint: Endpoint) {
    this.#state = state;
    this.#gateway = gateway;
    this.#endpoint = endpoint;
  }

  place({ in: where }: ActCircumstances): Venue {
    const home = this.#state.guilds[0];
    if (where === undefined && home) return { kind: 'guild', guild: home };
    if (where === undefined) throw new Error('There is no guild');
    return 'kind' in where ? where : { kind: 'guild', guild: where };
  }

  /** The command as this person finds it there: registered, and offered in that place. */
  command(type: ApplicationCommandType, name: string, circumstances: ActCircumstances): RegisteredCommand {
    const place = this.place(circumstances);
    const guildId = place.kind === 'guild' ? place.guild.id : null;
    const found = this.#state.commands
      .all()
      .find(
        (command) =>
          command.type === type &&
          command.name === name &&
          (circumstances.unchecked || (command.guildId ?? guildId) === guildId),
      );
    if (!found) {
      const names = this.#state.commands.all().map((command) => command.name);
      throw new ClientRefusal(`No command ${name} here; registered are: ${names.join(', ') || 'none'}`);
    }
    const contexts = asList(found.payload.contexts ?? [0, 1, 2]);
    if (!circumstances.unchecked && found.guildId === null && !contexts.includes(contextOf(place))) {
      throw new ClientRefusal(`${name} is not offered in a ${place.kind}`);
    }
    return found;
  }

  commandData({ id, name, type, guildId }: RegisteredCommand): Json {
    return { id, name, type, ...(guildId ? { guild_id: guildId } : {}) };
  }

  /** Sends something that a person did; `source` is the message whose component was used. */
  start(
    type: InteractionType,
    data: Json,
    { source, ...circumstances }: ActCircumstances & { readonly source?: SeenMessage },
  ): Interaction {
    const place = this.place(circumstances);
    const person = circumstances.as ?? createPerson(this.#state.snowflakes);
    const id = this.#state.snowflakes.next();
    const token = interactionToken(id);
    const stored = source?.stored;
    const fields = { id, type, data, person, place, source: stored };
    const payload = interactionPayload(this.#state.application, token, fields);
    const interaction = new Interaction({ id, token, payload, person, place, source: stored });
    interaction.expired = this.#state.faults.takeExpiry();
    this.#state.interactions.set(token, interaction);
    const { endpoint } = this.#state.application;
    if (endpoint !== null) this.#endpoint.deliver(endpoint, interaction);
    else {
      const guildId = place.kind === 'guild' ? place.guild.id : undefined;
      this.#gateway.dispatch('INTERACTION_CREATE', payload, guildId);
    }
    return interaction;
  }

  /** Waits until the person has been told something. */
  async seen(interaction: Interaction): Promise<Seen> {
    await this.settled(interaction);
    const message = interaction.original ?? interaction.source;
    if (!message) throw new Error(`${describe(interaction)} was answered without a message`);
    return new Seen(interaction, message);
  }

  async settled(interaction: Interaction): Promise<void> {
    const over = () => interaction.settled || interaction.failure !== null;
    await this.#state.until(over, `an answer to ${describe(interaction)}`);
    if (!interaction.settled) throw new Error(`${describe(interaction)} failed: ${interaction.failure}`);
  }
}

function describe({ payload }: Interaction): string {
  const data = asJson(payload.data);
  return `${InteractionType[Number(payload.type)]} ${asText(data.name) || asText(data.custom_id)}`;
}
