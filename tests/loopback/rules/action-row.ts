import { ComponentType } from 'discord.js';
import type { Json } from '../json.js';
import { checkButton } from './button.js';
import type { Findings } from './findings.js';
import { checkSelect, SELECT_TYPES } from './select.js';
import { checkList, checkObject } from './shape.js';

/** A row: up to five buttons, or one select menu, never both. */
export function checkActionRow(row: Json, at: Findings): void {
  const list = at.at('components');
  const members = checkList(row.components, list, { min: 1, max: 5, required: true });
  let selects = 0;
  members.forEach((entry, index) => {
    const here = list.at(index);
    const member = checkObject(entry, here);
    if (!member) return;
    if (member.type === ComponentType.Button) checkButton(member, here);
    else if (SELECT_TYPES.includes(Number(member.type))) {
      selects += 1;
      checkSelect(member, here);
    } else here.at('type').refuse('A row holds buttons or a select menu', 'UNION_TYPE_CHOICES');
  });
  if (selects > 0 && members.length > 1) {
    list.refuse(
      'A row holds either up to five buttons or one select menu',
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    );
  }
}
