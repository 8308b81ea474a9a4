/** The kinds of component that the bot sends (Discord's component type numbers). */
export const ComponentKind = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  Section: 9,
  TextDisplay: 10,
  Separator: 14,
  Container: 17,
} as const;

/** What a picture needs of a component as sent. */
export interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly default?: boolean }[];
  readonly style?: number;
  readonly disabled?: boolean;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}
