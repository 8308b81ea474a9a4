import { asJson, type Json } from '../json.js';
import { Findings, type Violation } from './findings.js';
import { checkKeys, KEYS } from './keys.js';
import { checkList, checkObject, checkText } from './shape.js';

/** The answer to an autocompletion: at most 25 choices with a name and a value of 1 to 100 characters each. */
export function checkAutocomplete(data: unknown, at: Findings = new Findings()): Violation[] {
  const list = at.at('choices');
  checkKeys(asJson(data), at, KEYS.choices);
  checkList(asJson(data).choices, list, { max: 25, required: true }).forEach((entry, index) => {
    const here = list.at(index);
    const choice: Json | null = checkObject(entry, here);
    if (!choice) return;
    checkKeys(choice, here, KEYS.choice);
    checkText(choice.name, here.at('name'), { max: 100, required: true });
    if (typeof choice.value !== 'number') {
      checkText(choice.value, here.at('value'), { max: 100, required: true });
    }
  });
  return at.list;
}
