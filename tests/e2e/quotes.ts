import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeenMessage } from '../loopback/interactions/seen.js';

export const seedsFolder = join(import.meta.dirname, '..', '..', 'seeds');

/** One of the starting articles. Each thread that is raised reads all there are, which most tests need not wait for. */
export const oneArticle = join(seedsFolder, readdirSync(seedsFolder).sort()[0] ?? '');

/** All articles' text, as stored. */
export function articlesIn(folder: string): string {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** What a person reads of a line of Discord's markdown, without its bold and its backslashes. */
function asRead(markdown: string): string {
  return markdown.replace(/\\([^a-zA-Z0-9\s])|\*\*/g, (_, escaped: string | undefined) => escaped ?? '');
}

/** The quotations of a message: its block quotation lines, as read. */
export function quotesOf(message: SeenMessage): readonly string[] {
  return message.text
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => asRead(line.slice(2)));
}
