import type { FactName } from '../../../src/import/page/fact-names.js';

/*
 * Data: the pages of this folder, by name, and what has to be read from each. They are in the style of different
 * publishers and systems, and were written for this test.
 */

export interface ExpectedPage {
  /** What the page says of itself; null where it says nothing. */
  readonly facts: Readonly<Record<FactName, string | null>>;
  /** The first and the last quotable sentence, and how many there are. */
  readonly first: string;
  readonly last: string;
  readonly sentences: number;
  readonly headings?: readonly string[];
  readonly captions?: readonly string[];
  /** Words of the page that must not be quotable. */
  readonly never?: readonly string[];
}

export const PAGES: Readonly<Record<string, ExpectedPage>> = {
  'wordpress.html': {
    facts: {
      outlet: 'Harbour Chronicle',
      title: 'Ferry line to run through the winter',
      date: '2026-03-04',
      author: 'Nora Lind',
      language: 'en',
      url: 'https://harbour-chronicle.example/2026/03/ferry-winter/',
    },
    first:
      'The ferry between Port Ellis and the island will run through the winter for the first time, the ' +
      'company said on Wednesday.',
    last: 'The first winter boat leaves on Nov. 2 at 6:30 a.m., and the timetable will be published in autumn.',
    sentences: 6,
    headings: ['What it costs'],
    captions: ['The ferry leaving Port Ellis in January.'],
    never: ['Finally', 'Old ferry sold', 'Share this', 'WordPress', 'News'],
  },
  'broadcaster.html': {
    facts: {
      outlet: 'Northern Broadcasting',
      title: 'Lighthouse keeper found after two days',
      date: '2026-02-11',
      author: 'Tom Reeve',
      language: 'en',
      url: 'https://www.nb.example/news/articles/c4g1',
    },
    first: 'The lighthouse at Cape Rowan was dark for two nights',
    last: 'The light has been burning again since Tuesday evening.',
    sentences: 6,
    headings: ["'He waved at us'"],
    captions: ['The lighthouse at Cape Rowan was dark for two nights'],
    never: ['cookies', 'Storm closes', 'Seals return', 'Copyright', 'Weather'],
  },
  'agency.html': {
    facts: {
      outlet: 'Coastal Agency',
      title: 'Council votes to sell the old mint',
      date: '2025-12-01',
      author: 'PAULA GRANT, LEE OKORO',
      language: 'en',
      url: 'https://agency.example/article/old-mint-77',
    },
    first: 'The town council voted 7-4 on Monday to sell the old mint, which has stood empty since 1998.',
    last: 'Opponents of the sale, led by Councilman J.R. Stone, said that they would go to court.',
    sentences: 6,
    captions: ['The old mint in Skerrow, Nov. 30, 2025.'],
    never: ['ADVERTISEMENT', 'CA Photo', '___', 'Okoro'],
  },
  'liveblog.html': {
    facts: {
      outlet: 'The Mainland Post',
      title: 'Storm Ada: live updates',
      date: '2026-01-15',
      author: null,
      language: 'en',
      url: null,
    },
    first: 'Police have closed the bridge in both directions after a lorry was blown over at about 7.45am.',
    last: 'Parents who must work can bring their children to the sports hall in Port Ellis, which opens at eight.',
    sentences: 4,
    headings: ['The bridge is closed to all traffic', 'Schools stay shut'],
  },
  'broadsheet.html': {
    facts: {
      outlet: 'the Sentinel',
      title: 'The town that counts its stars',
      date: '2026-03-02',
      author: 'Jo Marsh',
      language: 'en',
      url: 'https://www.sentinel.example/science/2026/mar/02/stars',
    },
    first:
      'Every March, when the moon is new, the street lamps of Kerrin are switched off and the whole ' +
      'town goes out to count.',
    last: 'This year, the mayor says, they will go out whatever the weather; “clouds count as zero”.',
    sentences: 6,
    never: ['Related', 'dark-sky', 'Sign up', 'Explore more', 'Skip to'],
  },
  'newsletter.html': {
    facts: {
      outlet: 'Low Water',
      title: 'On tides',
      date: '2026-02-20',
      author: 'Sam Orr',
      language: 'en',
      url: 'https://lowwater.example/p/on-tides',
    },
    first: 'Why the harbour is never the same twice',
    last: '“We have got used to it,” they said.',
    sentences: 7,
    never: ['Thanks for reading', 'Subscribe', 'Great read'],
  },
  'tables.html': {
    facts: {
      outlet: null,
      title: 'Skerrow Gazette: Cannery reopens',
      date: '2001-05-31',
      author: 'Hal Dent',
      language: 'en',
      url: null,
    },
    first:
      'The fish cannery at the north pier opened its doors again on Thursday, nine years after it closed.',
    last: 'The cannery will employ 46 people by autumn, its owners said, and more if the herring come back.',
    sentences: 5,
    headings: ['Cannery reopens'],
    never: ['Classifieds'],
  },
  'amp.html': {
    facts: {
      outlet: 'Coast Today',
      title: 'Herring return to the strait',
      date: '2026-03-01',
      author: 'Coast Today staff',
      language: 'en',
      url: 'https://coast.example/news/herring',
    },
    first:
      'Herring have returned to the strait after nine years, and the nets of Port Ellis were full on Sunday.',
    last: 'Fishing stays limited to three days a week until May.',
    sentences: 4,
    never: ['Advertisement', 'Home'],
  },
  'bare.html': {
    facts: { outlet: null, title: null, date: null, author: null, language: 'en', url: null },
    first: 'The well in the market square has water again, for the first time since the dry summer of 2022.',
    last: 'The dog is well, the baker says, and so is the well.',
    sentences: 3,
  },
  'german.html': {
    facts: {
      outlet: 'Küstenblatt',
      title: 'Brücke bleibt gesperrt',
      date: '2026-03-03',
      author: null,
      language: 'de',
      url: 'https://kuestenblatt.example/lokales/bruecke-1.html',
    },
    first:
      'Die Brücke über den Sund bleibt bis mindestens 15. April gesperrt, teilte die Straßenmeisterei am Dienstag mit.',
    last: 'Autofahrer müssen über Husby ausweichen, was etwa 40 Minuten länger dauert.',
    sentences: 3,
    headings: ['Umleitung über Husby'],
  },
  'cyrillic-1251.html': {
    facts: {
      outlet: 'Вестник побережья',
      title: 'Мост откроют весной',
      date: '2026-02-28',
      author: null,
      language: 'ru',
      url: null,
    },
    first:
      'Мост через пролив откроют весной, сообщил во вторник мэр города Илья Брандт на встрече с жителями.',
    last: '«Мы успеем до мая», — сказал он.',
    sentences: 3,
  },
  'broken.html': {
    facts: {
      outlet: 'Kerrin Radio',
      title: 'Bakery wins prize',
      date: null,
      author: null,
      language: 'en',
      url: null,
    },
    first: 'The bakery on Mill Lane has won the county prize for its rye bread, the guild said on Friday.',
    last: 'The prize is a wooden spoon & 500 crowns — the spoon hangs in the shop.',
    sentences: 5,
    never: ['owned'],
  },
  'cable.html': {
    facts: {
      outlet: 'Coast Channel',
      title: 'Winter ferry to sail, company says',
      date: '2018-05-31',
      author: 'Carl Roe',
      language: 'en',
      url: null,
    },
    first: 'Company says boats will run all winter; Ann Dow reports from the pier.',
    last: 'The first boat leaves Nov. 2 at 6:30 a.m.',
    sentences: 8,
    headings: ['Winter ferry to sail'],
    captions: ['The ferry at the pier in Port Ellis.'],
    never: ['DOG', 'CLICK', 'Associated', 'Follow', 'museum', 'published'],
  },
  'divs.html': {
    facts: {
      outlet: 'Newsnet',
      title: 'Winter ferry to sail',
      date: '2018-05-31',
      author: 'Jane Roe and Carl Moe, Newsnet',
      language: 'en',
      url: null,
    },
    first: 'The ferry will run all winter',
    last: 'The governor called it "a great day for the coast" and thanked the islanders for their patience.',
    sentences: 7,
    headings: ['Ferry captain saves dog', "'A great day'"],
    never: ['(Newsnet)', 'JUST WATCHED', 'MUST WATCH', 'contributed'],
  },
  'radio.html': {
    facts: {
      outlet: 'Public Radio',
      title: 'Islanders Cheer Winter Ferry',
      date: '2018-05-31',
      author: 'Mary Loe',
      language: 'en',
      url: null,
    },
    first: 'The ferry lies at the pier in Port Ellis, where it will stay this winter.',
    last: 'The council has paid for a heated waiting room at the pier, which opens next week.',
    sentences: 7,
    captions: ['The ferry lies at the pier in Port Ellis, where it will stay this winter.'],
    never: ['caption', 'Carl Poe', 'Museum', 'Sponsor', 'pic.twitter', '@portellis', 'ferries', 'We did it'],
  },
  'paper.html': {
    facts: {
      outlet: 'The Harbor Times',
      title: 'Island Will Get Its Winter Ferry, After 20 Years',
      date: '2018-05-31',
      author: 'Ann Dow',
      language: 'en',
      url: null,
    },
    first: 'Carl Moen at the pier in Port Ellis.',
    last: 'The one who voted no, Al Poe, did not return a call.',
    sentences: 9,
    headings: ['Share full article', 'What it costs'],
    captions: ['Carl Moen at the pier in Port Ellis.', '“Demand is there,” he said.'],
    never: ['PORT ELLIS', 'Credit', 'Bob Lee for', 'contributed', 'Follow', 'Reprints', 'Advertisement'],
  },
  'local.html': {
    facts: {
      outlet: 'The Gazette',
      title: 'Selectmen approve winter ferry',
      date: '2018-05-31',
      author: null,
      language: 'en',
      url: null,
    },
    first: 'Ferry captain Tom Dow waves from the bridge on Thursday.',
    last: 'The next meeting is June 12.',
    sentences: 9,
    captions: ['Ferry captain Tom Dow waves from the bridge on Thursday.'],
    never: ['Jane Roe', 'Sign up', 'inbox', 'waste'],
  },
  'blog.html': {
    facts: { outlet: null, title: 'Winter ferry!', date: null, author: null, language: 'en', url: null },
    first: 'So it is official: the ferry will run all winter.',
    last: 'See you there.',
    sentences: 7,
    headings: ['What it costs'],
    never: ['Posted', 'First!', 'Island Notes', 'I live'],
  },
};
