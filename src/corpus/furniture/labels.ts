import { patternSource } from '../../language/pattern-source.js';
import type { FurnitureGroup } from './rule.js';

export const LABELS: FurnitureGroup = {
  kind: 'labels',
  reason: 'Marks and labels that say what the text beside them is: the text stays, its kind is known.',
  rules: [
    {
      name: 'heading-marker',
      scope: 'lead',
      pattern: /^#{1,6}(?= )/u,
      rest: 'heading',
      example: '## What we know about the meeting',
      leaves: 'What we know about the meeting',
      keeps: ['#NotTooYoungToRun is trending.'],
    },
    {
      name: 'quote-marker',
      scope: 'lead',
      pattern: /^>+(?= |\S)/u,
      example: '> "It was great," he said.',
      leaves: '"It was great," he said.',
      keeps: ['5 > 3 is true.'],
    },
    {
      name: 'list-marker',
      scope: 'lead',
      pattern: /^(?:[•·▪◦‣●○■□►▶➤–—](?= |\S)|--(?= )|[*+-](?= )|\[[ xX]\](?= ))/u,
      rest: 'item',
      example: '• The summit is still planned for 12 June.',
      leaves: 'The summit is still planned for 12 June.',
      keeps: ['-5 degrees were measured.', '*Names have been changed.'],
    },
    {
      name: 'invisible',
      scope: 'lead',
      pattern: /^[\u00AD\u200B-\u200F\u2060-\u2064]+/u,
      example: '\u200BHe left on Friday.',
      leaves: 'He left on Friday.',
      keeps: ['He\u00AD left.'],
    },
    {
      name: 'separator',
      scope: 'sentence',
      pattern: /^[^\p{L}\p{N}\p{Sc}%]+$/u,
      example: '* * *',
      keeps: ['5', '100 %'],
    },
    {
      name: 'video-caption-label',
      scope: 'lead',
      pattern:
        /^(?:Media playback is (?:unsupported|not supported) on (?:your|this) device ?)?Media caption[,:]?(?= |$)/u,
      rest: 'caption',
      example:
        "Media playback is unsupported on your device Media caption The nuclear word Trump and Kim can't agree on",
      leaves: "The nuclear word Trump and Kim can't agree on",
      keeps: ['Media captions were wrong, he said.'],
    },
    {
      name: 'caption-shortcode',
      scope: 'lead',
      pattern: /^\[caption\b[^\]]{0,180}\]/u,
      rest: 'caption',
      example: '[caption id="attachment_812" align="alignnone" width="640"]The spillway in 2015.',
      leaves: 'The spillway in 2015.',
      keeps: ['[captions] were wrong, he said.'],
    },
    {
      name: 'caption-shortcode',
      scope: 'tail',
      pattern: / ?\[\/caption\]$/u,
      rest: 'caption',
      example: 'The spillway in 2015.[/caption]',
      leaves: 'The spillway in 2015.',
      keeps: ['He read the [caption].'],
    },
    {
      name: 'markup',
      scope: 'paragraph',
      pattern: new RegExp(
        patternSource`
          ^<\/?(?:iframe|script|style|div|span|img|p|a|br|hr|figure|blockquote|embed|video|audio)\b[^<>]*>
          (?:<\/\w{1,12}>)?$
        `,
        'u',
      ),
      example: '<iframe src="https://example.org/player/70" width="100%" height="290">',
      keeps: ['<A woman> said so.', 'a < b > c'],
    },
    {
      name: 'page-number',
      scope: 'paragraph',
      pattern: /^\d{16,60}$/u,
      example: '010020070750000000000000011100001378990341',
      keeps: ['2018', '1,200,000'],
    },
    {
      name: 'caption-label',
      scope: 'lead',
      pattern: new RegExp(
        patternSource`
          ^(?:Image caption(?:[,:]|(?= \P{Ll})|$)|(?:Photo |Picture |Image )?[Cc]aption:|CAPTION:
            |(?:FILE|File) (?:PHOTO|photo|Photo|IMAGE|image|picture)(?: ?:| ?[-–—](?= ))|FILE ?(?:[-–—]{1,2}|:)(?= )
            |\((?:FILE|FILES|File|Files)\) ?(?:[-–—:])?
            |(?:Photo|PHOTO|Picture|Pictured|PICTURED|Image|IMAGE|Above|Left|Right|Below):(?= \P{Ll}|$)
            |Pictured above:)(?= |$)
        `,
        'u',
      ),
      rest: 'caption',
      example: 'FILE PHOTO: North Korean leader Kim Jong Un attends a meeting in Pyongyang.',
      leaves: 'North Korean leader Kim Jong Un attends a meeting in Pyongyang.',
      keeps: [
        'File photos were burned.',
        'Above all, he wanted peace.',
        'Left alone: the general.',
        'Image captions lie.',
        'Image caption writing is an art.',
        'Left: the party lost 12 seats.',
      ],
    },
    {
      name: 'caption-toggle',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:(?:hide|toggle|show) caption|Enlarge(?: this)?(?: image)?|View image in (?:full ?screen|gallery)
            |(?:Open|View|Show) (?:image|photo|gallery|all|more images)(?: (?:in )?(?:modal|gallery|full screen))?
            |(?:Photo|Image|Slide|Picture) \d{1,3} (?:of|\/) \d{1,3}|\d{1,3} ?(?:\/|of) ?\d{1,3}|Image|Photo|Photos
            |Video|Audio|Gallery|Slideshow)$
        `,
        'iu',
      ),
      example: 'toggle caption',
      keeps: ['Show all of it to us, he said.', 'Video shows the dinner.'],
    },
  ],
};
