/** A kind of part of a page that is no part of the article. */
export interface PageFurniture {
  readonly reason: string;
  /** Elements that are unmistakable by their name, role or attributes. */
  readonly selector?: string;
  /**
   * Whole words of a class or an id, in lower case. Camel case and signs separate them: `articleShare-box` has "share".
   * Of several, each follows the one before.
   */
  readonly words?: readonly string[];
  /** Whether such a part may stand within a sentence. Otherwise a link within text stays, whatever its class says. */
  readonly amidText?: true;
  /** The share of the page that such a part may hold, where that is more than usual. */
  readonly most?: number;
  /** Markup that is taken out. */
  readonly example: string;
}

/** The entries of a list with commas. */
const list = (text: string): readonly string[] => text.split(',').map((words) => words.trim());

export const POSTS = 'posts from other services';

/**
 * What is taken out before the article is looked for. A part goes only if it holds little of the page
 * (`remove-furniture.ts`), so a container of the article stays, whatever its name.
 */
export const PAGE_FURNITURE: readonly PageFurniture[] = [
  {
    reason: 'nothing to read, or not to be run',
    selector: 'style, noscript, template, iframe, object, embed, svg, canvas, video, audio',
    example: '<iframe src="https://example.org/player"></iframe>',
  },
  {
    reason: POSTS,
    // What others wrote is never the outlet's own word, however much of it there is.
    most: 0.5,
    words: list(`
      twitter tweet, twitter video, instagram media, fb post, fb video, tiktok embed, bluesky embed,
      mastodon embed, reddit embed, reddit card, text post media, tumblr post, telegram post, embedly card,
      imgur embed, social embed, tweet`),
    example: '<blockquote class="twitter-tweet"><p>We won!</p>&mdash; A (@a) May 31, 2018</blockquote>',
  },
  {
    reason: 'forms: newsletters, polls, comments, searches',
    selector: 'form, button, input, select, textarea, dialog, [role="search"]',
    words: list('search form, searchform, poll, quiz, login, signin, sign in'),
    example: '<form>Sign up <input type="email"></form>',
  },
  {
    reason: 'what is hidden from readers',
    // Readability passes hidden parts over as well.
    most: 0.5,
    amidText: true,
    selector:
      '[hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i], ' +
      '[style*="visibility:hidden" i], [style*="visibility: hidden" i], ' +
      '[style*="clip:rect(0" i], [style*="clip: rect(0" i]',
    words: list(`
      sr only, visually hidden, visuallyhidden, screen reader, screenreader, assistive text,
      hidden accessibility, offscreen, u hidden, is hidden`),
    example: '<p hidden>Try our app</p>',
  },
  {
    reason: 'share bars',
    words: list(`
      share, sharing, shares, sharedaddy, addthis, addtoany, social, socials, shariff, follow us, teilen,
      compartir, partage, partager, condividi, print, printfriendly`),
    example: '<div class="share-buttons">Tweet Email</div>',
  },
  {
    reason: 'related articles',
    words: list(`
      related, recommended, recommendation, recommendations, recirc, recirculation, trending, read more,
      readmore, read next, read also, more on, see also, more stories, more news, most read, mostread,
      most popular, popular, latest news, next article, next post, previous post, prev next, post navigation,
      outbrain, taboola, relacionados, relacionadas, relacionado, verwandte, weiterlesen, lire aussi,
      inline link, up next`),
    example: '<aside class="related-articles">More on this</aside>',
  },
  {
    reason: 'topics and tags',
    words: list(`
      tags, tag list, taglist, tagcloud, tag cloud, post tags, topics, topic list, submeta, keywords,
      hashtags, entry meta, post meta, entry footer, cat links`),
    example: '<ul class="submeta"><li>Night sky</li></ul>',
  },
  {
    reason: 'newsletter and subscription boxes',
    words: list(`
      newsletter, newsletters, signup, sign up, subscribe, subscription, subscriptions, paywall, piano,
      register, registration, donate, donation, donations, membership, abo, suscripcion, app promo, promo,
      promotion, call to action, cta`),
    example: '<div class="newsletter-signup">Get our briefing</div>',
  },
  {
    reason: 'comments',
    // A short article may have long rules for comments below it.
    most: 0.3,
    words: list(`
      comments, comment, comment list, respond, disqus, replies, kommentare, commentaires, comentarios,
      commenti, reacties, kommentarer, komentarze, webmentions, pingback`),
    example: '<section id="comments">First!</section>',
  },
  {
    reason: 'cookie and consent banners',
    most: 0.3,
    words: list(`
      cookie, cookies, consent, gdpr, onetrust, cookiebar, cookieconsent, cookiebanner, privacy, didomi, cmp,
      modal, popup, overlay, lightbox, interstitial, adblock`),
    example: '<div class="cookie-banner">We use cookies</div>',
  },
  {
    reason: 'adverts',
    selector: 'ins.adsbygoogle',
    words: list(`
      ad, ads, advert, adverts, advertisement, advertising, adslot, adunit, sponsored, sponsor, sponsors,
      werbung, anzeige, publicidad, publicite, pubblicita, reklama, reklame, affiliate, adsense, dfp, gpt ad,
      commercial`),
    example: '<div class="advertisement">Buy this</div>',
  },
  {
    reason: 'who wrote it and who took the picture, as boxes of the page',
    amidText: true,
    words: list(`
      byline, author, authors, author bio, author box, about author, bio, authorbox, credit, credits,
      copyright, photographer, photo credit, image credit, rights, image source, photo source, contributors,
      writer`),
    example: '<span class="image-credit">Jane Roe</span>',
  },
  {
    reason: 'marks and tools of the page',
    amidText: true,
    selector: '.mw-editsection, a.headerlink, a.anchor, .mw-cite-backlink',
    words: list('edit section, rating, ratings, read time, reading time, ticker, loader, spinner'),
    example: '<span class="mw-editsection">[edit]</span>',
  },
  {
    reason: 'navigation and complements of the page',
    selector:
      'nav, menu, footer, aside, [role="navigation"], [role="dialog"], [role="alertdialog"], ' +
      '[role="complementary"], [role="contentinfo"], [role="menu"], [role="menubar"], [role="banner"] ' +
      'ul',
    words: list(`
      nav, navi, navbar, navigation, menu, submenu, breadcrumb, breadcrumbs, footer, sidebar, masthead,
      topbar, toolbar, skip link, skip links, skip nav, pagination, pager, paginator, sitemap, toc,
      table of contents, back to top, imprint`),
    example: '<div role="navigation">Home World</div>',
  },
];
