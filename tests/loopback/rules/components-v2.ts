import { ComponentType } from 'discord.js';
import { asJson, asList, asText, isJson, type Json } from '../json.js';
import { checkActionRow } from './action-row.js';
import { checkFile, checkMediaGallery, checkSection, checkSeparator, checkTextDisplay } from './display.js';
import type { Findings } from './findings.js';
import { checkBoolean, checkInteger, checkList, checkObject } from './shape.js';

/** The most components of one message, nested ones included. */
const MAX_COMPONENTS = 40;
/** The most UTF-16 code units in all text displays of one message. */
const MAX_DISPLAYED_TEXT = 4000;

/** What may stand in a container; at the top level a container may stand besides. */
const LAYOUT: Readonly<Record<number, (component: Json, at: Findings) => void>> = {
  [ComponentType.ActionRow]: checkActionRow,
  [ComponentType.Section]: checkSection,
  [ComponentType.TextDisplay]: checkTextDisplay,
  [ComponentType.MediaGallery]: checkMediaGallery,
  [ComponentType.File]: checkFile,
  [ComponentType.Separator]: checkSeparator,
};

function checkContainer(container: Json, at: Findings): void {
  checkInteger(container.accent_color, at.at('accent_color'), { max: 0xffffff });
  checkBoolean(container.spoiler, at.at('spoiler'));
  const list = at.at('components');
  checkList(container.components, list, { min: 1, max: MAX_COMPONENTS, required: true }).forEach(
    (entry, index) => {
      const here = list.at(index);
      const member = checkObject(entry, here);
      if (!member) return;
      const check = LAYOUT[Number(member.type)];
      if (check) check(member, here);
      else
        here.at('type').refuse(`A container cannot hold type ${String(member.type)}`, 'UNION_TYPE_CHOICES');
    },
  );
}

/** Every component of a tree, parents before children. */
export function everyComponent(components: unknown): Json[] {
  return asList(components)
    .filter(isJson)
    .flatMap((component) => [
      component,
      ...everyComponent(component.components),
      ...(isJson(component.accessory) ? everyComponent([component.accessory]) : []),
      ...(isJson(component.component) ? everyComponent([component.component]) : []),
    ]);
}

/** The components of a message that carries the flag IS_COMPONENTS_V2. */
export function checkComponentsV2(components: readonly unknown[], at: Findings): void {
  if (components.length === 0) at.refuse('A message of components needs some', 'BASE_TYPE_BAD_LENGTH');
  components.forEach((entry, index) => {
    const here = at.at(index);
    const component = checkObject(entry, here);
    if (!component) return;
    if (component.type === ComponentType.Container) {
      checkContainer(component, here);
      return;
    }
    const check = LAYOUT[Number(component.type)];
    if (check) check(component, here);
    else here.at('type').refuse(`Type ${String(component.type)} cannot stand alone`, 'UNION_TYPE_CHOICES');
  });
  const all = everyComponent(components);
  if (all.length > MAX_COMPONENTS) {
    at.refuse(
      `At most ${MAX_COMPONENTS} components, nested ones too (are ${all.length})`,
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    );
  }
  const text = all
    .filter((component) => component.type === ComponentType.TextDisplay)
    .reduce((sum, component) => sum + asText(asJson(component).content).length, 0);
  if (text > MAX_DISPLAYED_TEXT) {
    at.refuse(
      `At most ${MAX_DISPLAYED_TEXT} characters of text in all (are ${text})`,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    );
  }
}
