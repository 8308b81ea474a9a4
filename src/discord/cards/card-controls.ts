import { type APIComponentInContainer, type APIComponentInMessageActionRow, ComponentType } from 'discord.js';
import type { Card } from '../contract/reply.js';

/** A button or a menu of a message. */
export type Control = APIComponentInMessageActionRow;

/** Changes a control and keeps its kind. */
export type ChangeControl = <C extends Control>(control: C) => C;

/** Changes each button and menu of a message: in rows, and beside texts. */
export function changeControls(components: Card['components'], change: ChangeControl): Card['components'] {
  return components.map((component) =>
    component.type === ComponentType.Container
      ? { ...component, components: component.components.map((part) => changed(part, change)) }
      : changed(component, change),
  );
}

function changed(part: APIComponentInContainer, change: ChangeControl): APIComponentInContainer {
  if (part.type === ComponentType.ActionRow) return { ...part, components: part.components.map(change) };
  if (part.type !== ComponentType.Section || part.accessory.type !== ComponentType.Button) return part;
  return { ...part, accessory: change(part.accessory) };
}

/** The buttons and menus in the rows of a message, in order. */
export function controlsInRows(components: Card['components']): readonly Control[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.ActionRow) return component.components;
    return component.type === ComponentType.Container ? controlsInRows(component.components) : [];
  });
}
