import type { RemovedPart } from '../article.js';
import { foldLine } from '../format/body.js';

/** A part of a page that is no part of the article. */
export interface PageFurniture {
  readonly reason: string;
  readonly selector: string;
  /** Markup that the selector takes out. */
  readonly example: string;
}

/**
 * What is taken out before the article is looked for. Only unmistakable parts stand here: readability weighs the
 * rest. `class*=` would match too much ("share" in "shareholders"), so whole class words are named.
 */
export const PAGE_FURNITURE: readonly PageFurniture[] = [
  {
    reason: 'nothing to read, or not to be run',
    selector: 'style, noscript, template, iframe, object, embed, svg, canvas, video, audio',
    example: '<iframe src="https://example.org/player"></iframe>',
  },
  {
    reason: 'forms: newsletters, polls, comments, searches',
    selector: 'form, button, input, select, textarea, dialog',
    example: '<form>Sign up <input type="email"></form>',
  },
  {
    reason: 'navigation, adverts and complements by their role',
    selector:
      'nav, [role="navigation"], [role="search"], [role="dialog"], [role="alertdialog"], [role="complementary"], [role="contentinfo"]',
    example: '<div role="navigation">Home World</div>',
  },
  {
    reason: 'what is hidden from readers',
    selector: '[hidden], [aria-hidden="true"]',
    example: '<p hidden>Try our app</p>',
  },
  {
    reason: 'share bars',
    selector:
      '.share, .sharing, .share-bar, .share-buttons, .share-tools, .social, .social-share, .social-links, .sharedaddy, .addthis_toolbox',
    example: '<div class="share-buttons">Tweet Email</div>',
  },
  {
    reason: 'related articles',
    selector:
      '.related, .related-links, .related-articles, .related-content, .related-posts, .read-more, .more-on-this-story, .recommended, .recirculation, .trending, .most-read',
    example: '<aside class="related-articles">More on this</aside>',
  },
  {
    reason: 'topics and tags',
    selector: '.tags, .tag-list, .post-tags, .article-tags, .entry-tags, .topics, .topic-list, .submeta',
    example: '<ul class="submeta"><li>Night sky</li></ul>',
  },
  {
    reason: 'newsletter and subscription boxes',
    selector:
      '.newsletter, .newsletter-signup, .newsletter-box, .signup, .sign-up, .subscribe, .subscription, .paywall-message',
    example: '<div class="newsletter-signup">Get our briefing</div>',
  },
  {
    reason: 'comments',
    selector: '#comments, .comments, .comment-list, .comment-respond, #disqus_thread',
    example: '<section id="comments">First!</section>',
  },
  {
    reason: 'cookie and consent banners',
    selector:
      '#cookie-banner, .cookie-banner, .cookie-notice, .cookie-consent, #onetrust-consent-sdk, .gdpr, .consent-banner',
    example: '<div class="cookie-banner">We use cookies</div>',
  },
  {
    reason: 'adverts',
    selector: '.ad, .ads, .advert, .advertisement, .ad-slot, .ad-container, .sponsored, ins.adsbygoogle',
    example: '<div class="advertisement">Buy this</div>',
  },
];

/** Longest example of a part that is kept for the preview, UTF-16 code units. */
const LONGEST_EXAMPLE = 200;

/** Counts what was taken out under one reason; parts without words are not counted, as nobody saw anything. */
export class RemovedParts {
  readonly #parts = new Map<string, { count: number; example: string }>();

  count(reason: string, text: string): void {
    const words = foldLine(text);
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const known = this.#parts.get(reason);
    if (known) known.count += 1;
    else this.#parts.set(reason, { count: 1, example: words.slice(0, LONGEST_EXAMPLE).toWellFormed() });
  }

  list(): RemovedPart[] {
    return [...this.#parts].map(([reason, part]) => ({ reason, ...part }));
  }
}

/** Elements whose text no reader sees. */
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT']);

/**
 * Takes the furniture out of a document, and the scripts, whose JSON-LD must have been read before.
 *
 * @param removed counts what was taken out.
 */
export function removeFurniture(document: Document, removed: RemovedParts): void {
  for (const { reason, selector } of PAGE_FURNITURE) {
    for (const element of document.querySelectorAll(selector)) {
      // A page may mark its whole body as an advert's class; the article must survive that.
      if (element === document.body || element === document.documentElement || !element.isConnected) continue;
      if (!UNSEEN.has(element.nodeName.toUpperCase())) removed.count(reason, element.textContent ?? '');
      element.remove();
    }
  }
  for (const script of document.querySelectorAll('script')) script.remove();
}
