import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sameReport } from '../../../src/answer/copies/verdict.js';
import { copyWords, type Wording } from '../../../src/answer/copies/words.js';
import { Analyzer } from '../../../src/search/text/analyze.js';

const analyzer = new Analyzer();
const wording = (text: string): Wording => ({ text, words: copyWords(text, analyzer) });
const same = (a: string, b: string) => sameReport(wording(a), wording(b));

/** One report in other words: each row says what was changed. */
const MERGED: readonly (readonly [change: string, a: string, b: string])[] = [
  [
    'quotation marks',
    'Mr Pompeo said the talks could usher in "a new era of peace".',
    'Mr Pompeo said the talks could usher in “a new era of peace”.',
  ],
  [
    'quotation marks dropped',
    'The dinner "was great" and lasted long, Pompeo said.',
    'The dinner was great and lasted long, Pompeo said.',
  ],
  [
    'British and American spelling',
    'Gaddafi gave up his nuclear programme under pressure.',
    'Gaddafi gave up his nuclear program under pressure.',
  ],
  [
    '-isation and -ization',
    'The denuclearisation talks are moving in the right direction.',
    'The denuclearization talks are moving in the right direction.',
  ],
  [
    'cancelled and canceled',
    'President Trump cancelled the summit in Singapore.',
    'President Trump canceled the summit in Singapore.',
  ],
  [
    'hyphen in a name',
    'Gen Kim Yong-chol arrived in New York by plane.',
    'Gen Kim Yong Chol arrived in New York by plane.',
  ],
  [
    'order of day and month',
    'President Trump cancelled plans for a summit on 12 June.',
    'President Trump cancelled plans for a summit on June 12.',
  ],
  [
    'ordinal day',
    'The summit was planned for the 12th of June in Singapore.',
    'The summit was planned for June 12 in Singapore.',
  ],
  [
    'nearly and almost',
    'He is the most senior North Korean to visit the US in nearly 20 years.',
    'He is the most senior North Korean to visit the US in almost 20 years.',
  ],
  [
    'about and around',
    'They met for about 90 minutes over dinner.',
    'They met for around 90 minutes over dinner.',
  ],
  ['number word', 'Nineteen people were killed in the blast.', '19 people were killed in the blast.'],
  ['grouped digits', 'Some 1,200 people left the town by bus.', 'Some 1200 people left the town by bus.'],
  ['per cent', 'Output fell by 3.5 per cent in the year.', 'Output fell by 3.5 percent in the year.'],
  [
    'per cent sign',
    'Output fell by 3.5% in the year, it said.',
    'Output fell by 3.5 percent in the year, it said.',
  ],
  [
    'initials',
    'The U.S. team met its North Korean counterparts in Panmunjom.',
    'The US team met its North Korean counterparts in Panmunjom.',
  ],
  [
    'long form',
    'The United States team met its counterparts in Panmunjom.',
    'The US team met its counterparts in Panmunjom.',
  ],
  ['contraction', 'The two sides do not agree on the terms.', "The two sides don't agree on the terms."],
  [
    'cannot',
    'The nuclear word that Trump and Kim cannot agree on.',
    "The nuclear word that Trump and Kim can't agree on.",
  ],
  [
    'honorific dropped',
    'Mr Lavrov extended an invitation to Mr Kim to visit Moscow.',
    'Lavrov extended an invitation to Kim to visit Moscow.',
  ],
  [
    'article dropped',
    'The two diplomats have faced one another before.',
    'Two diplomats have faced one another before.',
  ],
  [
    '"that" dropped',
    'Pompeo said that the talks were moving ahead.',
    'Pompeo said the talks were moving ahead.',
  ],
  [
    'adverb at the start',
    'Meanwhile, Russian Foreign Minister Sergei Lavrov is in Pyongyang.',
    'Russian Foreign Minister Sergei Lavrov is in Pyongyang.',
  ],
  [
    '"on" before a weekday',
    'Mr Lavrov spoke to Mr Pompeo on Wednesday.',
    'Mr Lavrov spoke to Mr Pompeo Wednesday.',
  ],
  [
    'attribution trimmed',
    '"It would be nothing short of a tragedy to let this opportunity go to waste," Pompeo said.',
    '"It would be nothing short of a tragedy to let this opportunity go to waste."',
  ],
  [
    'attribution moved',
    'Pompeo said talks on the summit were moving in the right direction.',
    'Talks on the summit were moving in the right direction, Pompeo said.',
  ],
];

/** Two reports: each row says what differs. */
const KEPT_APART: readonly (readonly [difference: string, a: string, b: string])[] = [
  [
    'negation',
    'Pompeo met Kim in New York on Wednesday.',
    'Pompeo did not meet Kim in New York on Wednesday.',
  ],
  [
    'negation: "not" alone',
    'The summit is cancelled for good, he said.',
    'The summit is not cancelled for good, he said.',
  ],
  [
    'negation: "no"',
    'There were injuries in the crash, police said.',
    'There were no injuries in the crash, police said.',
  ],
  [
    'negation: "never"',
    'He has visited the country before the war.',
    'He has never visited the country before the war.',
  ],
  [
    'negation: contraction',
    'The two sides can agree on the terms.',
    "The two sides can't agree on the terms.",
  ],
  [
    'negation: prefix',
    'The outcome of the talks was clear to all sides.',
    'The outcome of the talks was unclear to all sides.',
  ],
  ['negation: without', 'They met with advisers in the room.', 'They met without advisers in the room.'],
  [
    'negation: article',
    'The court found a reason to stop the sale.',
    'The court found no reason to stop the sale.',
  ],
  [
    'negation in a trimmed clause',
    'The minister said that the bridge would open to all traffic in the spring, but not to heavy lorries.',
    'The minister said that the bridge would open to all traffic in the spring.',
  ],
  ['number', 'They met for about 90 minutes over dinner.', 'They met for about 30 minutes over dinner.'],
  [
    'number words',
    'The blast killed nineteen people in the town.',
    'The blast killed ninety people in the town.',
  ],
  [
    'number dropped',
    'The blast killed 12 people in the old town.',
    'The blast killed people in the old town.',
  ],
  ['decimals', 'The index fell 1.5 percent in early trade.', 'The index fell 15 percent in early trade.'],
  [
    'sign',
    'The night was cold at -5 degrees in the capital.',
    'The night was cold at 5 degrees in the capital.',
  ],
  ['magnitude', 'The deal is worth 3 billion dollars in all.', 'The deal is worth 3 million dollars in all.'],
  ['currency', 'The deal is worth $300 to each of them.', 'The deal is worth £300 to each of them.'],
  ['unit', 'The meeting went on for 72 hours in all.', 'The meeting went on for 72 minutes in all.'],
  [
    'score',
    'The home side won the match 2-1 in extra time.',
    'The home side won the match 3-1 in extra time.',
  ],
  [
    'number in a trimmed clause',
    'The storm tore the roofs off dozens of houses along the northern coast, injuring 14 people.',
    'The storm tore the roofs off dozens of houses along the northern coast.',
  ],
  ['bound of a number', 'More than 20 people came to the meeting.', 'Nearly 20 people came to the meeting.'],
  ['more and less', 'It cost more than the city had planned.', 'It cost less than the city had planned.'],
  [
    'date',
    'The summit was scheduled for June 12 in Singapore.',
    'The summit was scheduled for June 13 in Singapore.',
  ],
  [
    'month',
    'The summit was scheduled for 12 June in Singapore.',
    'The summit was scheduled for 12 July in Singapore.',
  ],
  [
    'year',
    'The treaty was signed on 3 March 2004 in Geneva.',
    'The treaty was signed on 3 March 2014 in Geneva.',
  ],
  ['weekday', 'Pompeo met Kim in New York on Wednesday.', 'Pompeo met Kim in New York on Thursday.'],
  ['weekday dropped', 'Pompeo met Kim in New York on Wednesday.', 'Pompeo met Kim in New York.'],
  [
    'relative day',
    'The vote will be held in parliament today.',
    'The vote will be held in parliament tomorrow.',
  ],
  [
    'name',
    'Pompeo met Kim Yong Chol over dinner in New York.',
    'Pompeo met Kim Chang Son over dinner in New York.',
  ],
  [
    'given name',
    'Kim Jong Un will attend the talks in Singapore.',
    'Kim Yong Chol will attend the talks in Singapore.',
  ],
  [
    'place',
    'The talks will take place in Singapore next week.',
    'The talks will take place in Geneva next week.',
  ],
  [
    'name added to a list',
    'Trump and Kim signed the paper in Singapore.',
    'Trump, Moon and Kim signed the paper in Singapore.',
  ],
  [
    'names trimmed from a list',
    'The talks in the capital were attended by envoys from Russia, China, Japan and South Korea.',
    'The talks in the capital were attended by envoys from Russia, China.',
  ],
  [
    'North and South',
    'North Korea has strongly objected to the statements.',
    'South Korea has strongly objected to the statements.',
  ],
  [
    'title of another person',
    'Gen Kim is the most senior visitor in years.',
    'Mr Kim is the most senior visitor in years.',
  ],
  [
    'Mr and Mrs',
    'Mr Clinton visited the capital in the year.',
    'Mrs Clinton visited the capital in the year.',
  ],
  [
    'pronoun for a name',
    'Pompeo told reporters that the talks went well.',
    'He told reporters that the talks went well.',
  ],
  [
    'who and whom',
    'Trump called Kim before the talks in Singapore.',
    'Kim called Trump before the talks in Singapore.',
  ],
  [
    'attacker and victim',
    'The police attacked the protesters at dawn.',
    'The protesters attacked the police at dawn.',
  ],
  [
    'order of events',
    'He resigned after the vote was held on the law.',
    'The vote was held on the law after he resigned.',
  ],
  [
    'active and passive',
    'The rebels killed the general in the raid.',
    'The rebels were killed by the general in the raid.',
  ],
  [
    'from and to',
    'The letter was sent from Kim to Trump by plane.',
    'The letter was sent to Kim from Trump by plane.',
  ],
  [
    'modal',
    'The talks will take place in Singapore next week.',
    'The talks may take place in Singapore next week.',
  ],
  [
    'modal added',
    'Kim could travel to Washington to deliver it.',
    'Kim will travel to Washington to deliver it.',
  ],
  ['modal and fact', 'The two sides would meet again in the city.', 'The two sides meet again in the city.'],
  ['tense', 'The two leaders meet in the city hall.', 'The two leaders met in the city hall.'],
  [
    'some and all',
    'Some of the hostages were freed at the border.',
    'All of the hostages were freed at the border.',
  ],
  [
    'few and a few',
    'Few people came to the meeting in the hall.',
    'A few people came to the meeting in the hall.',
  ],
  ['most', 'Most members voted for the law on Friday.', 'Members voted for the law on Friday.'],
  ['only', 'Only members voted for the law in the house.', 'Members voted for the law in the house.'],
  [
    'former',
    'The former president was arrested at the airport.',
    'The president was arrested at the airport.',
  ],
  ['antonym', 'The talks are moving in the right direction.', 'The talks are moving in the wrong direction.'],
  [
    'opposite verb',
    'The court accepted the appeal of the company.',
    'The court rejected the appeal of the company.',
  ],
  ['up and down', 'The price of oil went up in early trade.', 'The price of oil went down in early trade.'],
  [
    'before and after',
    'They spoke by phone before the meeting began.',
    'They spoke by phone after the meeting began.',
  ],
  ['plural', 'The rebel was killed at the border post.', 'The rebels were killed at the border post.'],
  ['question', 'Has the minister resigned over the affair?', 'The minister has resigned over the affair.'],
  ['question mark', 'The two sides will meet again in May?', 'The two sides will meet again in May.'],
  [
    'condition trimmed',
    'The president will travel to the summit in Singapore next week, if the other side keeps its word.',
    'The president will travel to the summit in Singapore next week.',
  ],
  [
    'doubt trimmed',
    'The general was executed by a firing squad outside the city, according to unconfirmed media reports.',
    'The general was executed by a firing squad outside the city.',
  ],
  [
    'too much trimmed',
    'The minister spoke to reporters at the airport, adding that the talks in the capital had gone ' +
      'well and that both sides were working hard to find common ground on trade.',
    'The minister spoke to reporters at the airport.',
  ],
  [
    'each has a clause that the other lacks',
    'The talks between the two sides in the capital went on for hours, raising hopes of peace.',
    'The talks between the two sides in the capital went on for hours, ending with angry words.',
  ],
  [
    'other sentence',
    'Mr Lavrov extended an invitation to Mr Kim.',
    'The two diplomats have faced one another before.',
  ],
  [
    'circumstance trimmed at the start',
    'After meeting in New York with a top Pyongyang official, Mr Pompeo said the talks could usher in ' +
      '"a new era of peace, prosperity and security".',
    'Mr Pompeo said the talks could usher in "a new era of peace, prosperity and security".',
  ],
  ...[
    'assuming that the strike ends soon',
    'provided the weather holds',
    'pending a ruling by the court',
    'barring further delays at the port',
    'subject to approval by the council',
    'should the talks in the capital succeed',
    'the weather on the coast permitting',
    'the long strike having ended',
    'according to people close to the firm',
    'it is feared',
    'sources in the city claim',
    'in theory',
    'so the rumour goes',
    'in the hope of better weather',
    'unless the union objects',
    'as long as the union agrees',
    'on condition that nobody strikes',
    'which would need the consent of parliament',
    'raising hopes of an end to the strike',
  ].map(
    (clause) =>
      [
        `condition, doubt or circumstance: ${clause}`,
        `The old bridge over the river will open to all traffic, ${clause}.`,
        'The old bridge over the river will open to all traffic.',
      ] as const,
  ),
  [
    'sign after a letter',
    'The agency gave the bank a rating of A+.',
    'The agency gave the bank a rating of A-.',
  ],
  ['sign dropped', 'The agency gave the bank a rating of A+.', 'The agency gave the bank a rating of A.'],
  ['decimal point', 'Output rose by .5 percent in the year.', 'Output rose by 5 percent in the year.'],
  ['plus', 'The change was put at +5 points by the bank.', 'The change was put at 5 points by the bank.'],
  ['less than', 'The dose is <5 grams for each child.', 'The dose is >5 grams for each child.'],
  ['language', 'The program was written in C++ by two men.', 'The program was written in C by two men.'],
  [
    'content: clause trimmed at the end',
    'The summit was initially planned for Singapore, although Trump called it off, citing open "hostility."',
    'The summit was initially planned for Singapore, although Trump called it off.',
  ],
  [
    'content: clause trimmed at the end, with a name',
    'Trump called the Singapore summit off in a letter to its leader, citing North Korea\'s "hostility."',
    'Trump called the Singapore summit off in a letter to its leader.',
  ],
  [
    'content: apposition trimmed',
    "The Secretary of State confirmed that Kim, the deputy leader of North Korea's ruling party, would " +
      'travel to Washington to deliver a letter.',
    'The Secretary of State confirmed that Kim would travel to Washington to deliver a letter.',
  ],
  [
    'content: what the speaker added',
    'The old bridge over the river will open to all traffic, the mayor said, noting that the repairs went well.',
    'The old bridge over the river will open to all traffic, the mayor said.',
  ],
  [
    'content: relative clause trimmed',
    'The old bridge, which stands beside the castle gate, was opened to all traffic by the mayor.',
    'The old bridge was opened to all traffic by the mayor.',
  ],
  [
    'content: clause without comma',
    'The police closed the road to the airport in the morning because thick smoke covered it.',
    'The police closed the road to the airport in the morning.',
  ],
  [
    'content: spelling, quotation marks and a trimmed clause at once',
    'He said the nuclear programme would “never” be given up by the state, adding that sanctions hurt children.',
    'He said the nuclear program would "never" be given up by the state.',
  ],
  ['too short to tell', 'He said the talks.', 'The talks, he said also.'],
];

describe.each(['pairs', 'pairs-later'])('tests/copies/%s.txt', (name) => {
  const [one = [], two = []] = readFileSync(`tests/copies/${name}.txt`, 'utf8')
    .split('## ')
    .slice(1)
    .sort()
    .map((part) =>
      part
        .split('\n')
        .slice(1)
        .filter((line) => line.includes(' || ')),
    );

  test('has pairs of both kinds', () => {
    expect(Math.min(one.length, two.length)).toBeGreaterThan(12);
  });

  test.each(one)('one report: %s', (pair) => {
    const [a = '', b = ''] = pair.split(' || ');
    expect([same(a, b), same(b, a)]).toEqual([true, true]);
  });

  test.each(two)('two reports: %s', (pair) => {
    const [a = '', b = ''] = pair.split(' || ');
    expect([same(a, b), same(b, a)]).toEqual([false, false]);
  });
});

describe('one report', () => {
  test.each(MERGED)('%s', (_change, a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });
});

describe('two reports', () => {
  test.each(KEPT_APART)('%s', (_difference, a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });
});
