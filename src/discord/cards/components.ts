import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  type APISectionComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';

export type CardPart = APIComponentInContainer;
export type ControlRow = APIActionRowComponent<APIComponentInMessageActionRow>;
export type Button = APIButtonComponent;

/** Most buttons in one row (Discord). */
const ROW_LIMIT = 5;

export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** Text with a button beside it; on a narrow screen below it. */
export const section = (content: APITextDisplayComponent, accessory: Button): APISectionComponent => ({
  type: ComponentType.Section,
  components: [content],
  accessory,
});

export const separator = (): APISeparatorComponent => ({ type: ComponentType.Separator });

export const file = (name: string): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

export const container = (components: CardPart[]): APIContainerComponent => ({
  type: ComponentType.Container,
  components,
});

/** A grey button. A disabled one stays visible, so that the row keeps its shape and its id what it carries. */
export function button(label: string, custom_id: string, disabled = false): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id,
    ...(disabled ? { disabled } : {}),
  };
}

/** As many rows as the buttons need. */
export function rows(buttons: readonly Button[]): ControlRow[] {
  const made: ControlRow[] = [];
  for (let at = 0; at < buttons.length; at += ROW_LIMIT) {
    made.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + ROW_LIMIT) });
  }
  return made;
}

type MenuOptions = readonly APISelectMenuOption[];

/** A menu of which any number of options are ticked; the message holds which are. */
export const checklist = (custom_id: string, placeholder: string, options: MenuOptions): ControlRow =>
  selectRow({ custom_id, placeholder, options, min_values: 0, max_values: options.length });

/** A menu of which one option is chosen; it fills a row. */
export const menu = (custom_id: string, placeholder: string, options: MenuOptions): ControlRow =>
  selectRow({ custom_id, placeholder, options });

type Select = Omit<APIStringSelectComponent, 'type' | 'options'> & { readonly options: MenuOptions };

function selectRow({ options, ...select }: Select): ControlRow {
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, ...select, options: [...options] }],
  };
}
