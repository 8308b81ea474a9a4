import type { Timeline } from '../../answer/timeline/timeline.js';
import type { Say } from '../language/say.js';
import { encodeId } from '../memory/custom-id.js';
import { outletKey } from '../memory/question-state.js';
import { type ControlRow, menu } from './components.js';
import { dateOf } from './entry-dates.js';

/** Most options of a menu (Discord). */
const MENU_OPTIONS = 25;

/** The range of entries on the page. */
export interface EntriesPlace {
  readonly from: number;
  readonly to: number;
}

/** A menu to go to a month, or where there are too many to a year. The month of the page is selected. */
export function monthMenu({ months, outlet, total }: Timeline, place: EntriesPlace, say: Say): ControlRow[] {
  const { from, to } = place;
  const all = months.length <= MENU_OPTIONS ? months : firstOfYears(months);
  const step = Math.ceil(all.length / MENU_OPTIONS);
  const shown = all.filter((_, at) => at % step === 0);
  if (to - from === total || shown.length < 2) return [];
  const here = shown.findLast((month) => month.from <= from);
  const options = shown.map(({ month, from: place }) => ({
    label: month.length > 4 ? dateOf(month, 'month', say) : month,
    value: `${place}`,
    default: here?.from === place,
  }));
  return [menu(encodeId('when', outletKey(outlet), 'menu'), say('chooseMonth'), options)];
}

/** The first entry of each year. */
function firstOfYears(months: Timeline['months']): Timeline['months'] {
  const years = new Map<string, number>();
  for (const { month, from } of months) {
    const year = month.slice(0, 4);
    if (!years.has(year)) years.set(year, from);
  }
  return [...years].map(([month, from]) => ({ month, from }));
}
