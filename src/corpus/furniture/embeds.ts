import { patternSource } from '../../language/pattern-source.js';
import { MONTH } from './fragments.js';
import type { FurnitureGroup } from './rule.js';

/** `May 31, 2018` or `31 May 2018`, as a service prints the day of a post. */
const DAY = String.raw`(?:${MONTH}\.? \d{1,2}, \d{4}|\d{1,2} ${MONTH}\.? \d{4})`;

/** Who posted; the only full stops are those of initials. */
const POSTER = String.raw`(?:[^@.!?"—–]|(?<=\p{Lu})\.){2,60}`;

/** A short link that a service puts below a post. */
const LINK = String.raw`(?:pic\.twitter\.com\/\w{4,20}|https?:\/\/t\.co\/\w{4,20})`;

/** The end of a post: who posted it, and when. Looked for in short lines only. */
export const POST_END = new RegExp(String.raw`(?:[—–] ?|^-{1,2} ?|^)${POSTER} \(@\w{1,30}\) ${DAY}$`, 'u');

export const EMBEDS: FurnitureGroup = {
  kind: 'embeds',
  reason: 'What is left of posts from other services when their text is copied: signatures, links, labels.',
  rules: [
    {
      name: 'post-signature',
      scope: 'sentence',
      pattern: new RegExp(String.raw`^(?:[—–-]{1,2} ?)?${POSTER} \(@\w{1,30}\) ${DAY}$`, 'u'),
      example: '— Jane B. Roe (@janeroe) May 31, 2018',
      keeps: ['Jane Roe (@janeroe) left on May 31, 2018.', 'He wrote to Jane (@janeroe).'],
    },
    {
      // The words of the post are not the outlet's; without the signature nobody would see whose they are.
      name: 'post',
      scope: 'paragraph',
      pattern: new RegExp(String.raw`^[^—–]{1,400}[—–] ?${POSTER} \(@\w{1,30}\) ${DAY}$`, 'u'),
      example: 'Very good meetings with the North today. — Jane Roe (@janeroe) May 31, 2018',
      keeps: ['He left — Jane Roe (@janeroe) did so on May 31, 2018.'],
    },
    {
      name: 'post-link',
      scope: 'tail',
      pattern: new RegExp(`${LINK}(?: ${LINK})*$`, 'u'),
      example: 'Very good meetings with the North today. pic.twitter.com/AbCdEfGh',
      leaves: 'Very good meetings with the North today.',
      keeps: ['The link is pic.twitter.com/AbCdEfGh, he said.'],
    },
    {
      name: 'post-label',
      scope: 'sentence',
      pattern: new RegExp(
        patternSource`
          ^(?:(?:View|See) this (?:post|photo|profile) on (?:Instagram|Facebook|Threads)
            |A (?:post|photo|video) (?:shared|posted) by [^!?]{2,60}\(@[\w.]{1,30}\)(?: on [^!?]{4,40})?
            |Posted by [^.!?]{2,60} on \p{Lu}[^!?]{4,40}|(?:View|See) (?:tweet|post)
            |Skip (?:Twitter|Instagram|YouTube|Facebook|X) post(?: by @\w{1,30})?
            |End of (?:Twitter|Instagram|YouTube|Facebook|X) post(?: by @\w{1,30})?|Report(?: this)? (?:tweet|post)
            |Twitter Ads info and privacy|[\d,.]{1,9}K? people are talking about this)$
        `,
        'u',
      ),
      example: 'A post shared by Jane Roe (@janeroe) on May 31, 2018 at 5:12am PDT',
      keeps: ['A post shared by thousands said that he had left.', 'A video posted by the army shows it.'],
    },
  ],
};
