import { patternSource } from '../../language/pattern-source.js';
import type { FurnitureGroup } from './rule.js';

export const ADVERTISEMENTS: FurnitureGroup = {
  kind: 'links',
  reason: 'Marks where advertisements stood, and that the text goes on after them: neither is part of it.',
  rules: [
    {
      name: 'advertisement',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^[-–—*[( ]{0,4}(?:advertisements?|advert|ads?|sponsored(?: content| by [\p{L} ]{2,40})?
            |promoted(?: content)?|publicidad|publicité|anzeige|werbung
            |skip (?:past )?(?:advertisement|ad|newsletter promotion)|after newsletter promotion
            |(?:story|article|report)s? continues? (?:below|after)(?: (?:this |the )?
              (?:ad|advert|advertisement|video|gallery|photo|newsletter))?|continue reading the main story
            |scroll (?:down )?(?:to continue|for (?:more|video|photos))(?: (?:with|reading) ?[\p{L}]*)?|remove ads?
            |ad feedback)[-–—*\]). ]{0,4}$
        `,
        'iu',
      ),
      example: 'Story continues below advertisement',
      keeps: ['Ads were pulled.', 'The story continues.'],
    },
    {
      name: 'advertisement',
      scope: 'lead',
      pattern: new RegExp(
        patternSource`
          ^(?:ADVERTISEMENT|(?:STORY|ARTICLE) CONTINUES (?:BELOW|AFTER)(?: (?:THIS )?(?:AD|ADVERTISEMENT))?
            |(?:Story|Article) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|video|gallery))?
            |CLICK HERE [A-Z ]{4,60})(?= ["'(]?(?:\p{Lu}\p{Ll}|[AI] )| ["'(]?\p{Lu}\.)
        `,
        'u',
      ),
      example: 'ADVERTISEMENT The first boat leaves in November, the company said.',
      leaves: 'The first boat leaves in November, the company said.',
      keeps: [
        'ADVERTISEMENT BANS were lifted.',
        'Story continues in the courts.',
        'Advertisement sales fell.',
      ],
    },
  ],
};
