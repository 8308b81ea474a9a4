import type { KeepIndex } from './keep-index.js';
import { openStory } from './open-story.js';
import { outletMeant, outletNameOption } from './outlet-option.js';
import { pageFor } from './page.js';
import { defineProgram, EXIT, jsonOption, type Program, seedsOption } from './program.js';
import { timelineText } from './timeline-text.js';

/** `verbatim timeline`: what happened when. */
export function timelineProgram(now: () => number, keep?: KeepIndex): Program {
  return defineProgram({
    description:
      'Shows what happened when: sentences with a date, earliest first, those whose date is not known ' +
      'last. Exit code 1 if no article is good, 2 for a wrong call.',
    declare: (command) =>
      command
        .option('--about <text>', 'only sentences that bear on this')
        .addOption(outletNameOption())
        .addOption(seedsOption())
        .addOption(jsonOption()),
    work: async ({ options: { seeds, json, about, outlet } }, output) => {
      const host = await openStory({ seeds, now, keep }, output);
      if (host === null) return EXIT.failed;
      const story = host.current();
      const request = { ...(about !== undefined && { about }), ...(await outletMeant(outlet, story)) };
      const timeline = await story.timeline(request);
      output.line(json ? JSON.stringify(timeline.entries) : timelineText(timeline, pageFor(output)));
      return EXIT.ok;
    },
  });
}
