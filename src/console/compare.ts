import { comparisonText } from './comparison-text.js';
import type { KeepIndex } from './keep-index.js';
import { openStory } from './open-story.js';
import { pageFor } from './page.js';
import { defineProgram, EXIT, jsonOption, type Program, seedsOption } from './program.js';

/** `verbatim compare`: what each outlet says to one question. */
export function compareProgram(now: () => number, keep?: KeepIndex): Program {
  return defineProgram({
    description:
      'Shows one best sentence of each outlet that answers, copies of one report apart, and where they ' +
      'differ in a number, a date or the spelling of a name. Exit code 0 whether or not any answers ' +
      '(see "answered" of --json), 1 if no article is good, 2 for a wrong call.',
    declare: (command) =>
      command.argument('<question...>', 'the question').addOption(seedsOption()).addOption(jsonOption()),
    work: async ({ options: { seeds, json }, args, refuse }, output) => {
      const question = args.join(' ').trim();
      if (question === '') return refuse('expected a question');
      const host = await openStory({ seeds, now, keep }, output);
      if (host === null) return EXIT.failed;
      const comparison = await host.current().compare({ question });
      output.line(json ? JSON.stringify(comparison) : comparisonText(comparison, pageFor(output)));
      return EXIT.ok;
    },
  });
}
