/** On which day of a year a feast falls. */
export type FeastDay =
  | { readonly month: number; readonly day: number }
  /** Days after Easter Sunday; before it, if negative. */
  | { readonly fromEaster: number; readonly orthodox?: true }
  /** The nth such weekday of a month (-1 is the last), and so many days after it. */
  | { readonly nth: number; readonly weekday: number; readonly month: number; readonly after?: number };

export type Feast = FeastDay & {
  /** Its date is a guess: countries keep it on different days, or it lasts longer than the day. */
  readonly unsure?: true;
};

const on = (month: number, day: number): FeastDay => ({ month, day });
const easter = (fromEaster: number): FeastDay => ({ fromEaster });
const [MONDAY, THURSDAY] = [1, 4];
/** Thanksgiving in the United States. Canada keeps its own in October. */
const THANKSGIVING = { nth: 4, weekday: THURSDAY, month: 11 } as const;

/**
 * Feasts by the names that English news gives them. Left out is what countries keep on days of their own, where no
 * single one is meant by most news ("Independence Day", "Mother's Day", "Victory Day").
 */
export const FEASTS: Readonly<Record<string, Feast>> = {
  "New Year's Day": on(1, 1),
  'Orthodox Christmas': on(1, 7),
  'Australia Day': on(1, 26),
  'Holocaust Memorial Day': on(1, 27),
  "Valentine's Day": on(2, 14),
  "International Women's Day": on(3, 8),
  "St Patrick's Day": on(3, 17),
  "April Fools' Day": on(4, 1),
  "St George's Day": on(4, 23),
  'Anzac Day': on(4, 25),
  'May Day': on(5, 1),
  'Cinco de Mayo': on(5, 5),
  'Canada Day': on(7, 1),
  'Fourth of July': on(7, 4),
  'July Fourth': on(7, 4),
  'Bastille Day': on(7, 14),
  Halloween: on(10, 31),
  "All Saints' Day": on(11, 1),
  'Bonfire Night': on(11, 5),
  'Guy Fawkes Night': on(11, 5),
  'Armistice Day': on(11, 11),
  'Veterans Day': on(11, 11),
  'Christmas Eve': on(12, 24),
  'Christmas Day': on(12, 25),
  Christmas: { ...on(12, 25), unsure: true },
  'Boxing Day': on(12, 26),
  "New Year's Eve": on(12, 31),
  'Shrove Tuesday': easter(-47),
  'Mardi Gras': easter(-47),
  'Ash Wednesday': easter(-46),
  'Palm Sunday': easter(-7),
  'Maundy Thursday': easter(-3),
  'Holy Thursday': easter(-3),
  'Good Friday': easter(-2),
  'Holy Saturday': easter(-1),
  'Easter Sunday': easter(0),
  'Easter Day': easter(0),
  Easter: { fromEaster: 0, unsure: true },
  'Orthodox Easter Sunday': { fromEaster: 0, orthodox: true },
  'Orthodox Easter': { fromEaster: 0, orthodox: true, unsure: true },
  'Easter Monday': easter(1),
  'Ascension Day': easter(39),
  'Whit Sunday': easter(49),
  Pentecost: easter(49),
  'Whit Monday': easter(50),
  'Martin Luther King Day': { nth: 3, weekday: MONDAY, month: 1 },
  'Martin Luther King Jr. Day': { nth: 3, weekday: MONDAY, month: 1 },
  "Presidents' Day": { nth: 3, weekday: MONDAY, month: 2 },
  'Memorial Day': { nth: -1, weekday: MONDAY, month: 5, unsure: true },
  'Labor Day': { nth: 1, weekday: MONDAY, month: 9, unsure: true },
  'Thanksgiving Day': { ...THANKSGIVING, unsure: true },
  Thanksgiving: { ...THANKSGIVING, unsure: true },
  'Black Friday': { ...THANKSGIVING, after: 1 },
  'Cyber Monday': { ...THANKSGIVING, after: 4 },
};
