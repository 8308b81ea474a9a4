import { ComponentType } from 'discord.js';
import { checkActionRow } from './action-row.js';
import { checkComponentsV2, everyComponent } from './components-v2.js';
import type { Findings } from './findings.js';
import { checkComponentKeys } from './keys.js';
import { checkInteger, checkList, checkObject } from './shape.js';

/** At most five rows; nothing but rows without the flag. */
function checkLegacyRows(components: readonly unknown[], at: Findings): void {
  if (components.length > 5) at.refuse('At most 5 action rows', 'BASE_TYPE_BAD_LENGTH');
  components.forEach((entry, index) => {
    const here = at.at(index);
    const row = checkObject(entry, here);
    if (!row) return;
    if (row.type === ComponentType.ActionRow) checkActionRow(row, here);
    else here.at('type').refuse('Only action rows without the flag IS_COMPONENTS_V2', 'UNION_TYPE_CHOICES');
  });
}

/** The components of a message or a modal have identifiers of their own. */
export function checkIdentifiers(components: readonly unknown[], at: Findings): void {
  checkComponentKeys(components, at);
  const customIds = new Set<unknown>();
  const ids = new Set<unknown>();
  for (const component of everyComponent(components)) {
    const { custom_id: customId, id } = component;
    if (customId !== undefined && customId !== null) {
      if (customIds.has(customId)) {
        at.refuse(
          `Component custom id cannot be duplicated: ${String(customId)}`,
          'COMPONENT_CUSTOM_ID_DUPLICATED',
        );
      }
      customIds.add(customId);
    }
    checkInteger(id, at.at('id'), { max: 2 ** 31 - 1 });
    if (id !== undefined && id !== null && id !== 0) {
      if (ids.has(id))
        at.refuse(`Component id cannot be duplicated: ${String(id)}`, 'COMPONENT_ID_DUPLICATED');
      ids.add(id);
    }
  }
}

export function checkComponents(value: unknown, at: Findings, v2: boolean): void {
  const components = checkList(value, at, { max: 40 });
  if (v2) checkComponentsV2(components, at);
  else checkLegacyRows(components, at);
  checkIdentifiers(components, at);
}
