import type { FurnitureGroup } from './rule.js';

export const STANDFIRST: FurnitureGroup = {
  kind: 'labels',
  reason: 'The label of the line between headline and text, which is text even where it is no sentence.',
  rules: [
    {
      name: 'standfirst-label',
      scope: 'lead',
      pattern: /^Standfirst:(?= )/u,
      rest: 'item',
      example: 'Standfirst: Roof could fall at any time, engineers tell council',
      leaves: 'Roof could fall at any time, engineers tell council',
      keeps: ['Standfirsts are short.'],
    },
  ],
};
