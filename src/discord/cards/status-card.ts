import type { Card } from '../contract/reply.js';
import type { SourceFacts } from '../contract/source-memo.js';
import type { Status } from '../contract/status.js';
import { container, file, text } from './components.js';
import { inlineText } from './escape.js';
import { moment, plural } from './numbers.js';

/** Most problems shown; the file that is attached has all. */
const PROBLEMS = 5;

const RELOADS = {
  started: 'since the start',
  replaced: 'replaced the articles',
  unchanged: 'found nothing changed',
  rejected: 'was rejected: the old articles stay in force',
} as const;

/** How the bot is, for those who run it and keep its articles. */
export function statusCard(status: Status, { sources, outlets }: SourceFacts): Card {
  const sentences = sources.reduce((sum, source) => sum + source.sentences, 0);
  const problems = status.lastReload?.problems ?? [];
  const lines = [
    `**Verbatim ${status.version}**${status.shard === null ? '' : ` · shard ${status.shard}`} · started ${moment(status.startedAt)}`,
    `${plural(sources.length, 'article')} of ${plural(outlets.length, 'outlet')}, ${plural(sentences, 'quotable sentence')}`,
    ...reloadLines(status),
    ...problems.slice(0, PROBLEMS).map((problem) => `- ${inlineText(problem, 200)}`),
    latencyLine(status),
    registeredLine(status),
    ...(status.commandsMissing === null ? [] : [`**Missing:** ${inlineText(status.commandsMissing, 400)}`]),
  ];
  const more = problems.length > PROBLEMS;
  const parts = [text(lines.join('\n')), ...(more ? [file('left-out.txt')] : [])];
  return {
    components: [container(parts)],
    ...(more ? { files: [{ name: 'left-out.txt', content: `${problems.join('\n')}\n` }] } : {}),
  };
}

function reloadLines({ lastReload }: Status): string[] {
  if (lastReload === null) return [];
  const { kind, at, problems } = lastReload;
  const what =
    kind === 'started' ? `Articles read ${moment(at)}` : `Last reload ${moment(at)} ${RELOADS[kind]}`;
  return [
    problems.length === 0 ? `${what}; nothing left out.` : `${what}; ${plural(problems.length, 'problem')}:`,
  ];
}

function latencyLine({ latency }: Status): string {
  if (latency === null) return 'No question since the start.';
  return `Answers (the last ${latency.count}): half within ${latency.p50} ms, 99 of 100 within ${latency.p99} ms`;
}

function registeredLine({ registered }: Status): string {
  const places = registered.map(
    ({ guildId, commands }) =>
      `${plural(commands, 'command')} ${guildId === null ? 'everywhere' : `in the server ${guildId}`}`,
  );
  return places.length === 0
    ? '-# Commands are registered by another process of this bot, or not yet.'
    : `Registered: ${places.join(', ')}`;
}
