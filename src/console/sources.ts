import type { KeepIndex } from './keep-index.js';
import { openStory } from './open-story.js';
import { outletMeant, outletNameOption } from './outlet-option.js';
import { pageFor } from './page.js';
import { defineProgram, EXIT, jsonOption, type Program, seedsOption } from './program.js';
import { sourcesText } from './sources-text.js';

/** `verbatim sources`: lists the articles in force. */
export function sourcesProgram(now: () => number, keep?: KeepIndex): Program {
  return defineProgram({
    description:
      'Lists the articles: outlet, title or first words, date, number of quotable sentences, address.',
    declare: (command) =>
      command.addOption(outletNameOption()).addOption(seedsOption()).addOption(jsonOption()),
    work: async ({ options: { seeds, json, outlet } }, output) => {
      const host = await openStory({ seeds, now, keep }, output);
      if (host === null) return EXIT.failed;
      const story = host.current();
      const sources = await story.sources((await outletMeant(outlet, story)).outlet);
      output.line(json ? JSON.stringify(sources) : sourcesText(sources, pageFor(output)));
      return EXIT.ok;
    },
  });
}
