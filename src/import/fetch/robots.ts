import { createRequire } from 'node:module';

// The package's types declare a default export that its CommonJS file does not have; this is what it has.
type Robots = { isAllowed(url: string, userAgent?: string): boolean | undefined };
const robotsParser: (url: string, robotsTxt: string) => Robots = createRequire(import.meta.url)(
  'robots-parser',
);

/** The name under which the bot reads robots.txt and presents itself. */
export const ROBOT_NAME = 'VerbatimBot';

/** Most bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB. */
export const MAX_ROBOTS_BYTES = 512 * 1024;

/** The address of the robots.txt that speaks for a page. */
export function robotsAddress(page: URL): string {
  return new URL('/robots.txt', page).href;
}

/**
 * Whether robots.txt lets the bot read a page (RFC 9309). No rule means yes. Parsing is left to robots-parser,
 * which implements the longest-match rule and wildcards.
 */
export function isAllowed(page: URL, robotsTxt: string): boolean {
  return robotsParser(robotsAddress(page), robotsTxt).isAllowed(page.href, ROBOT_NAME) !== false;
}
