import type { Card } from '../contract/reply.js';
import type { SourceFacts } from '../contract/source-memo.js';
import type { LastReload, Status } from '../contract/status.js';
import { commaList, semicolonList } from '../language/lists.js';
import type { Say } from '../language/say.js';
import type { TextKey } from '../language/table.js';
import { container, file, text } from './components.js';
import { inlineText } from './escape.js';
import { moment } from './numbers.js';
import { faultText, problemInWords } from './why.js';

/** Most problems shown; the file that is attached has all. */
const PROBLEMS = 5;

const RELOADS = {
  started: 'statusRead',
  replaced: 'statusReplaced',
  unchanged: 'statusUnchanged',
  rejected: 'statusRejected',
} as const satisfies Readonly<Record<LastReload['kind'], TextKey>>;

/** The state of the bot, for its operators and moderators. */
export function statusCard(status: Status, { sources, outlets }: SourceFacts, say: Say): Card {
  const sentences = sources.reduce((sum, source) => sum + source.sentences, 0);
  const problems = status.lastReload?.problems ?? [];
  const articles = say('articlesOf', { articles: sources.length, outlets: outlets.length });
  const lines = [
    headLine(status, say),
    `${articles}, ${say('quotable', { count: sentences })}`,
    ...reloadLines(status, say),
    ...problems.slice(0, PROBLEMS).map((problem) => `- ${inlineText(problemInWords(problem, say), 200)}`),
    latencyLine(status, say),
    modelsLine(status, say),
    registeredLine(status, say),
    ...missingLines(status, say),
  ];
  const more = problems.length > PROBLEMS;
  const parts = [text(lines.join('\n')), ...(more ? [file('left-out.txt')] : [])];
  return {
    components: [container(parts)],
    ...(more
      ? {
          files: [
            {
              name: 'left-out.txt',
              content: `${problems.map((problem) => problemInWords(problem, say)).join('\n')}\n`,
            },
          ],
        }
      : {}),
  };
}

function headLine({ version, shard, startedAt }: Status, say: Say): string {
  const which = shard === null ? '' : ` · ${say('statusShard', { number: shard })}`;
  return `**Verbatim ${version}**${which} · ${say('statusStarted', { moment: moment(startedAt) })}`;
}

function reloadLines({ lastReload }: Status, say: Say): string[] {
  if (lastReload === null) return [];
  const { kind, at, problems } = lastReload;
  const what = say(RELOADS[kind], { moment: moment(at) });
  const count = problems.length;
  const tail = count === 0 ? `${say('nothingLeftOut')}.` : say('problems', { count });
  return [semicolonList([what, tail], say)];
}

function latencyLine({ latency }: Status, say: Say): string {
  return latency === null ? say('noQuestion') : say('latency', { ...latency });
}

function modelsLine({ models }: Status, say: Say): string {
  switch (models.kind) {
    case 'off':
      return say('modelsOff');
    case 'unusable':
      return say('modelsUnusable', { why: inlineText(models.why, 400) });
    case 'used': {
      const { vectors } = models;
      const far = vectors && say('vectors', { made: vectors.made, all: vectors.sentences });
      return semicolonList([say('modelsUsed'), ...(far === null ? [] : [far])], say);
    }
  }
}

function registeredLine({ registered }: Status, say: Say): string {
  if (registered.length === 0) return `-# ${say('notRegistered')}`;
  const places = registered.map(({ guildId, commands: count }) =>
    guildId === null ? say('commandsEverywhere', { count }) : say('commandsIn', { count, server: guildId }),
  );
  return say('registered', { list: commaList(places, say) });
}

function missingLines({ commandsMissing }: Status, say: Say): string[] {
  if (commandsMissing.length === 0) return [];
  return [`**${say('missingCommands')}**`, ...commandsMissing.map((fault) => `- ${faultText(fault, say)}`)];
}
