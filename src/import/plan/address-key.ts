import normalizeUrl from 'normalize-url';
import { patternSource } from '../../language/pattern-source.js';

/** Parameters of an address that say where a reader came from, not what is read; grouped by who sets them. */
const TRACKING = [
  /^utm_/i, // Urchin, Google Analytics
  /^(?:fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|igsh|li_fat_id|wbraid|gbraid)$/i, // click ids of networks
  /^(?:mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_anon_id|oly_enc_id)$/i, // newsletters
  new RegExp(
    patternSource`
      ^(?:ref|ref_src|ref_url|referrer|cmpid|cmp|ocid|ito|smid|smtyp|sr_share|ns_mchannel|ns_source|ns_campaign
        |ns_linkname|at_medium|at_campaign|at_custom\d|xtor|partner|share|amp|outputtype|_ga|_gl)$
    `,
    'i',
  ), // publishers
];

const NORMAL = {
  stripProtocol: true,
  stripHash: true,
  stripWWW: false, // done for every kind of host
  removeQueryParameters: TRACKING,
  emptyQueryValue: 'never' as const,
};

/** Where publishers put the accelerated mobile version of a page. */
const AMP_HOST = /^amp\./;
const AMP_PATH = /^\/amp(?=\/)|\/amp(?=\/$|$)|\.amp(?=\.html$|$)|\/amp(?=\.html$)/;

/**
 * What all addresses of one article have in common. Left out are scheme, `www.`, tracking parameters, fragment,
 * trailing slash, needless escapes and marks of mobile versions; parameters are sorted. Null where the text is no
 * address.
 */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  url.hostname = url.hostname
    .replace(/^www\./, '')
    .replace(AMP_HOST, '')
    .replace(/^(?:m|mobile)\./, '');
  url.pathname = url.pathname.replace(AMP_PATH, '');
  try {
    return normalizeUrl(url.href, NORMAL);
  } catch {
    return url.href; // escapes that are no UTF-8
  }
}
