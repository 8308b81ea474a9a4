import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Thrown inside a connection attempt when a name or address leads to a network that is not public. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  readonly code = 'EPRIVATE';
}

/** IPv4 addresses wrapped in `::/96` (RFC 4291, deprecated): `::127.0.0.1` is `::7f00:1`. */
const IPV4_COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96');

/**
 * Whether an IP address is globally reachable unicast. Loopback, private, link-local, carrier-grade NAT,
 * multicast, documentation and every transition range that could wrap such an address (IPv4-mapped, 6to4,
 * Teredo, NAT64) are not. Ranges: the IANA special-purpose address registries (RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // The library reads `::8.8.8.8` as if it were mapped.
  if (/^[0:]+:[\d.]+$/.test(address) && address.includes('.')) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.match(IPV4_COMPATIBLE)) return false;
  return parsed.range() === 'unicast';
}

/** The host of a URL as an IP address, or null where it is a name. Brackets of IPv6 literals are taken off. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) ? host : null;
}

/** Gives every address of a name. */
type Resolver = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A name resolver for sockets that refuses a name when any of its addresses is not public. It runs at
 * connection time, so a name that changes its address between check and use (DNS rebinding) is refused too.
 */
export function guardedLookup(resolve: Resolver = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const bad = addresses.find(({ address }) => !isPublicAddress(address));
      const first = addresses[0];
      if (bad || !first) {
        return callback(new PrivateAddressError(`${hostname} leads to ${bad?.address ?? 'no address'}`), []);
      }
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}
