import type { Source } from '../../story/story.js';
import type { Card } from '../contract/reply.js';
import { ENGLISH, type Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey } from '../memory/question-state.js';
import { measure, TEXT_LIMIT } from './budget.js';
import { clip } from './clip.js';
import { button, type ControlRow, container, menu, rows, text } from './components.js';
import { type CardVisibility, lastButton, seenLines } from './controls.js';
import { titleOrOpening } from './lines.js';
import { articleUrl } from './links.js';
import { moment } from './numbers.js';
import { dateText, outletText } from './quotation.js';

/** Articles on a page: short enough to read on a phone. */
const PAGE_SIZE = 8;

/** Most options of a menu (Discord); one of them stands for all outlets. */
const MENU_OPTIONS = 25;
/** Longest label of an option (Discord), UTF-16 code units. */
const LABEL_LENGTH = 100;

export interface SourcesView {
  /** Of all outlets. */
  readonly sources: readonly Source[];
  readonly outlets: readonly string[];
  readonly outlet: string | undefined;
  /** 0-based; one beyond the last (after articles went) shows the last. */
  readonly page: number;
  readonly loadedAt: number;
}

/** One page of the articles. Its buttons name the page that they lead to, so they work after a restart. */
export function sourcesCard(view: SourcesView, seen: CardVisibility): Card {
  const { outlet, page, loadedAt } = view;
  const { say = ENGLISH } = seen;
  const sources = outlet === undefined ? view.sources : view.sources.filter((each) => each.outlet === outlet);
  const pages = Math.max(1, Math.ceil(sources.length / PAGE_SIZE));
  const at = Math.min(page, pages - 1);
  const shown = sources.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE);
  const of = outlet === undefined ? '' : ` ${say('of', { outlet: outletText(outlet) })}`;
  const place = pages > 1 ? ` · ${say('page', { page: at + 1, pages })}` : '';
  const count = say('articles', { count: sources.length });
  const build = (entries: readonly string[]): Card => ({
    components: [
      container([
        text([...seenLines(seen), `**${count}${of}**${place}`].join('\n')),
        text(entries.join('\n') || say('none')),
        text(`-# ${say('read', { moment: moment(loadedAt) })}`),
        ...outletMenu(view, say),
        ...rows(buttonsBelow({ key: outletKey(outlet), at, pages }, seen)),
      ]),
    ],
  });
  const full = build(shown.map((source) => sourceEntry(source, { linked: true, say })));
  return measure(full).characters <= TEXT_LIMIT
    ? full
    : build(shown.map((source) => sourceEntry(source, { linked: false, say })));
}

interface SourcesPlace {
  readonly key: string;
  readonly at: number;
  readonly pages: number;
}

function buttonsBelow({ key, at, pages }: SourcesPlace, seen: CardVisibility) {
  const { say = ENGLISH } = seen;
  const last = lastButton(seen, 'sharelist', key, at);
  if (pages === 1) return [last];
  return [
    button(say('first'), encodeId('page', key, 0, 'f'), at === 0),
    button(say('previous'), encodeId('page', key, Math.max(0, at - 1), 'p'), at === 0),
    button(say('next'), encodeId('page', key, at + 1, 'n'), at === pages - 1),
    button(say('last'), encodeId('page', key, pages - 1, 'l'), at === pages - 1),
    last,
  ];
}

/** A menu of the outlets with the most articles; others are found by the command's option. */
function outletMenu({ sources, outlets, outlet }: SourcesView, say: Say): ControlRow[] {
  if (outlets.length < 2) return [];
  const counts = new Map<string, number>();
  for (const source of sources) counts.set(source.outlet, (counts.get(source.outlet) ?? 0) + 1);
  const most = outlets
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .slice(0, MENU_OPTIONS - 1)
    .sort((a, b) => a.localeCompare(b, 'en'));
  const options = most.map((name) => ({
    label: clip(name, LABEL_LENGTH),
    value: outletKey(name),
    description: say('articles', { count: counts.get(name) ?? 0 }),
    default: name === outlet,
  }));
  const all = { label: say('allOutlets'), value: 'all', default: outlet === undefined };
  const placeholder = say(most.length < outlets.length ? 'chooseLargest' : 'chooseOutlet');
  return [menu(encodeId('page', 'menu'), placeholder, [all, ...options])];
}

function sourceEntry(
  source: Source,
  { linked, say }: { readonly linked: boolean; readonly say: Say },
): string {
  const { outlet, date, url, sentences } = source;
  const name = titleOrOpening(source, say);
  const address = linked ? articleUrl(url) : null;
  const shown = address === null ? name : `[${name}](${address})`;
  return `**${outletText(outlet)}** · ${shown}\n-# ${dateText(date, say)} · ${say('quotable', { count: sentences })}`;
}
