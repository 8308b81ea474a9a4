import type { Command } from '../contract/command.js';

/** The commands that are offered: all, or all but those that change the articles. */
export function offered(commands: readonly Command[], editing: boolean): readonly Command[] {
  return commands.filter(({ changesArticles = false }) => editing || !changesArticles);
}
