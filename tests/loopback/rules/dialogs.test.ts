import { expect, test } from 'vitest';
import type { Json } from '../json.js';
import { checkAutocomplete } from './autocomplete.js';
import { errorTree, Findings } from './findings.js';
import { checkModal } from './modal.js';

const choice = (more: Json = {}) => ({ name: 'Reuters', value: 'Reuters', ...more });
const input = (more: Json = {}) => ({ type: 4, custom_id: 'url', style: 1, ...more });
const modal = (more: Json = {}) => ({
  custom_id: 'import',
  title: 'Import',
  components: [{ type: 18, label: 'Address', component: input() }],
  ...more,
});

test('an autocompletion offers at most 25 choices of 1 to 100 characters', () => {
  const many = (count: number) => ({ choices: Array.from({ length: count }, () => choice()) });
  expect(checkAutocomplete(many(25))).toEqual([]);
  expect(checkAutocomplete({ choices: [] })).toEqual([]);
  expect(checkAutocomplete(many(26)).map(({ path }) => path)).toEqual(['choices']);
  const long = 'x'.repeat(101);
  const faulty = checkAutocomplete({ choices: [choice({ name: long }), choice({ value: '' })] });
  expect(faulty.map(({ path }) => path)).toEqual(['choices[0].name', 'choices[1].value']);
});

test('a modal has a title of at most 45 characters and one to five parts', () => {
  expect(checkModal(modal())).toEqual([]);
  expect(checkModal(modal({ title: 'x'.repeat(46) })).map(({ path }) => path)).toEqual(['title']);
  expect(checkModal(modal({ components: [] })).map(({ path }) => path)).toEqual(['components']);
  const unlabelled = modal({ components: [{ type: 1, components: [input()] }] });
  expect(checkModal(unlabelled).map(({ path }) => path)).toEqual(['components[0].components[0].label']);
});

test('violations become the nested errors of an answer of code 50035', () => {
  const findings = new Findings();
  findings.at('components', 0, 'label').refuse('Too long', 'BASE_TYPE_MAX_LENGTH');
  findings.refuse('Empty', 'EMPTY');
  expect(findings.list.map(({ path }) => path)).toEqual(['components[0].label', '']);
  expect(errorTree(findings.list)).toEqual({
    components: { 0: { label: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Too long' }] } } },
    _errors: [{ code: 'EMPTY', message: 'Empty' }],
  });
});
