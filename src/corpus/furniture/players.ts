import { patternSource } from '../../language/pattern-source.js';
import type { FurnitureGroup } from './rule.js';

export const PLAYERS: FurnitureGroup = {
  kind: 'players',
  reason: 'What players, widgets and browsers say when they cannot run: words of the page, not of the story.',
  rules: [
    {
      name: 'player-message',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:Media playback is (?:unsupported|not supported) on (?:your|this) device
            |(?:The )?[Vv]ideo [Pp]layer is loading|This is a modal window|(?:Beginning|End) of dialog window
            |Escape will cancel and close the window
            |(?:Sorry, )?[Tt]his (?:content|video|media|live stream|audio) (?:is not|is no longer|isn't
              |is currently not|could not be|cannot be) (?:available|supported|loaded|played)\b[^.!?]{0,80}
            |(?:The|This) (?:video|media) (?:could not|cannot|can't) be (?:loaded|played)\b[^.!?]{0,120}
            |(?:Your|This) browser (?:does not|doesn't) support [^.!?]{2,80}
            |To (?:view|play|watch) this (?:video|content)[^!?]{0,40} (?:enable|upgrade|allow|accept)\b[^!?]{0,160}
            |Please (?:upgrade your browser|enable (?:JavaScript|cookies)|turn on JavaScript|use a different browser
            )\b[^!?]{0,120}|(?:You need to|You must) (?:enable|have) JavaScript\b[^!?]{0,80}
            |JavaScript (?:is|must be) (?:required|disabled|enabled)\b[^!?]{0,80}
            |Please use (?:the |a )?[\p{L}]+ browser\b[^!?]{0,80}|Something went wrong,? please try again(?: later)?
            |An error (?:has )?occurred,? please try again(?: later)?|The media could not be loaded[^!?]{0,120})
          [.…!]{0,3}$
        `,
        'u',
      ),
      example: 'Please upgrade your browser to view this content.',
      keeps: [
        'This content is disputed.',
        'This video shows the leaders.',
        'The video could not be verified.',
      ],
    },
    {
      name: 'player-control',
      scope: 'paragraph',
      pattern: new RegExp(
        patternSource`
          ^(?:(?:Play|Pause|Mute|Unmute|Replay|Stop|Loading|Buffering|Please wait|Fullscreen|Full [Ss]creen
              |Picture-in-Picture|Share|Settings|Subtitles|Captions|Chapters|Descriptions|Quality|Playback Rate
              |Stream Type|LIVE|Live|Auto|Remaining Time|Current Time|Duration(?: Time)?|Loaded|Progress|Skip Ad
              |Now Playing|NOW PLAYING|Just watched|JUST WATCHED|Up [Nn]ext|MUST WATCH|More Videos|Watch
              |Play [Vv]ideo|Play [Aa]udio|Seek to live,? currently (?:playing|behind) live
              |(?:captions|subtitles|descriptions) (?:off|settings|and subtitles off)(?:, selected)?|Transcript
              |Listen|·|Embed|Download|Toggle more options|Rewind|Forward|\(?\d{1,3} [Vv]ideos?\)?
              |-?\d{1,2}:\d{2}(?::\d{2})?|\d{1,3}(?:\.\d{1,2})?%|\/|\||\.{3}|…|:|,|-)(?: |(?=[-/|.…:,])|$))+$
        `,
        'u',
      ),
      example: 'Play Video Current Time 0:00 / Duration 1:23',
      keeps: ['Play resumed.', 'Live fire was heard.', 'Watch towers'],
    },
    {
      name: 'page-navigation',
      scope: 'paragraph',
      pattern: new RegExp(
        patternSource`
          ^(?:Skip to (?:main )?(?:content|navigation)|Back to (?:top|home)|(?:Go )?[Bb]ack|Home|Menu|Search|Next
            |Previous|Next (?:article|story|page|post)|Previous (?:article|story|page|post)
            |Explore more on these topics|Reuse this content|Reprints
            |(?:Acquire|Purchase) Licensing Rights(?:, opens new tab)?|Site index|Contact us|About us
            |Advertise with us|Our Standards: .{2,80}
            |(?:[Ll]ist of \d{1,3} items?|list \d{1,3} of \d{1,3}|end of list)|Heard on [\p{L} ]{2,40}|Published
            |Updated|Last updated|Expand|Collapse|[Cc]lose|Hide|Quick [Gg]uide [^.!]{2,120} (?:Show|Hide)
            |OPEN IN APP|Open in app|Story highlights|STORY HIGHLIGHTS|Highlights|What is this\?|Top of page
            |Jump to (?:comments|content))$
        `,
        'u',
      ),
      example: 'Skip to content',
      keeps: ['Home to ten million people', 'Search for survivors'],
    },
  ],
};
