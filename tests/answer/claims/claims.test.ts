import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../../src/answer/claims/check-message.js';
import { findClaims } from '../../../src/answer/claims/find-claims.js';
import { plainText } from '../../../src/answer/claims/plain-text.js';
import { Analyzer } from '../../../src/search/text/analyze.js';
import { takeSnapshot } from '../../../src/story/local.js';
import { startingArticles } from '../articles.js';

const PLAIN: readonly (readonly [message: string, plain: string])[] = [
  ['**Trump** _cancelled_ the __summit__ ~~twice~~', 'Trump cancelled the summit twice'],
  ['the `summit` is off', 'the summit is off'],
  ['before\n```js\nconst x = "Kim";\n```\nafter', 'before\nafter'],
  ['see [the report](https://example.org/a_b?c=d) now', 'see the report now'],
  ['see https://example.org/a_b?c=d now', 'see now'],
  ['see <https://example.org/a> now', 'see now'],
  [
    '<@80351110224678912> <@!80351110224678912> <@&165511591545143296> <#103735883630395392> said so',
    'said so',
  ],
  ['</ask:1234567890123456789> said so', 'said so'],
  ['they met <t:1527724800:D>', 'they met 31 May 2018'],
  ['the summit is on <t:1528776000:F>.', 'the summit is on 12 June 2018.'],
  ['it began <t:1528776000> and <t:99999999999999:R>', 'it began 12 June 2018 and'],
  ['see [the report](https://example.org/a_(b)_c) now', 'see the report now'],
  ['see [the [BBC] report](<https://example.org/a_(b)>) now', 'see the [BBC] report now'],
  ['see https://example.org/Kim_(name) now', 'see now'],
  ['(see https://example.org/Kim_(name)) now', '(see now'],
  ['[a](http://x.org/(a(b)c)) Kim met Pompeo', 'a Kim met Pompeo'],
  ['see https://example.org/wiki/Dam_(Norrby). The dam is empty.', 'see. The dam is empty.'],
  ['The dam is empty <a:party:123456789012345678>. The mayor left', 'The dam is empty. The mayor left'],
  ['the mayor quits on friday 😡 the dam is full', 'the mayor quits on friday\nthe dam is full'],
  ['the mayor 😡 quits on friday and 😡 the dam is full', 'the mayor quits on friday and the dam is full'],
  ['Kim met Pompeo <:wow:123456789012345678> Trump was angry', 'Kim met Pompeo\nTrump was angry'],
  ['I <:love:123456789012345678> New York and the town of 🇰🇵 Kaesong', 'I New York and the town of Kaesong'],
  ['@everyone said so', 'said so'],
  ['<:kim:123456789012345678> <a:wave:123456789012345678> said so', 'said so'],
  ['they met 😀👍🏽 👩‍👩‍👧 🇰🇵 1️⃣ today', 'they met today'],
  ['they met :thinking: today at 10:30:45', 'they met today at 10:30:45'],
  ['> quoted line\n>>> rest', 'quoted line\nrest'],
  ['# Heading\n-# small\n- item\n1. first', 'Heading\nsmall\nitem\nfirst'],
  ['||a secret||', 'a secret'],
  ['snake_case stays, 2 \\* 3 too', 'snake_case stays, 2 * 3 too'],
];

describe('a message without its markup', () => {
  test.each(PLAIN)('%s', (message, plain) => {
    expect(plainText(message)).toBe(plain);
  });

  test('words without markup stay as they are', () => {
    const word = fc.constantFrom('Trump', 'met', "Kim's", '12', 'U.S.', 'café', '$300');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(plainText(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });

  test('any message becomes trimmed lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (message) => {
        for (const line of plainText(message).split('\n')) expect(line).toBe(line.trim());
      }),
    );
  });
});

const CLAIMS: readonly (readonly [message: string, ...claims: string[]])[] = [
  [
    'Trump cancelled the summit. Kim was angry about it.',
    'Trump cancelled the summit.',
    'Kim was angry about it.',
  ],
  ['I think that Trump cancelled the summit.', 'Trump cancelled the summit.'],
  ['lol, apparently Kim met Pompeo in New York', 'Kim met Pompeo in New York'],
  ['Hey all! Kim met Pompeo in New York.', 'Kim met Pompeo in New York.'],
  ['Did Kim meet Pompeo in New York?'],
  ['Hello there, everyone!'],
  ['Thanks for posting this, Anna!'],
  ['What a mess!'],
  ['I love this story about Kim.'],
  ['This is great news for Korea.'],
  ['Kim met Pompeo, imo a mistake.'],
  ['Wow. Nice. ok'],
  ['https://example.org <@80351110224678912> 😀'],
  [''],
  [
    'the dam will be emptied in june. the mayor quits on friday.',
    'the dam will be emptied in june.',
    'the mayor quits on friday.',
  ],
  [
    'gen. kim met pompeo in new york, e.g. at dinner! they left at 9 p.m. for the hotel etc. and slept.',
    'gen. kim met pompeo in new york, e.g. at dinner!',
    'they left at 9 p.m. for the hotel etc. and slept.',
  ],
  [
    'Gen. Kim met Pompeo at 9 p.m. in the hall. the crowd left.',
    'Gen. Kim met Pompeo at 9 p.m. in the hall. the crowd left.',
  ],
  [
    'The dam is full again <:wow:123456789012345678> The mayor quits on Friday 😡',
    'The dam is full again',
    'The mayor quits on Friday',
  ],
  [
    '**The best match.**\n> Kim met **Pompeo** in New York.\n**BBC News** · [Kim ' +
      '\\[left\\]](https://example.org/a) · 31 May 2018\n-# Also carried by EFE: the same report, not an ' +
      'independent confirmation',
    'Kim met Pompeo in New York.',
  ],
  ['Kim met Pompeo. Kim met Pompeo.', 'Kim met Pompeo.'],
  [
    '-# Frage: wer ist Kim\n**Die beste Fundstelle.**\n> Kim met Pompeo in New York.\n1 · **BBC News** ' +
      '· [Kim](https://example.org/a) · 31. Mai 2018',
    'Kim met Pompeo in New York.',
  ],
  [
    '> Kim met Pompeo in New York.\nThe mayor of **Norrby** quits on Friday.',
    'Kim met Pompeo in New York.',
    'The mayor of Norrby quits on Friday.',
  ],
  ['see https://example.org/wiki/Dam_(Norrby). The dam was emptied in June.', 'The dam was emptied in June.'],
];

test.each(CLAIMS)('claims of: %s', (message, ...claims) => {
  expect(findClaims(message, new Analyzer()).claims).toEqual(claims);
});

describe('checked against the starting articles', async () => {
  const snapshot = takeSnapshot(await startingArticles(), 1);

  test('each claim has the sentences that bear on it, or says that the articles are silent', async () => {
    const text =
      'Hi! 😀 **Trump** cancelled the [summit](https://example.org) on `12 June`. Real Madrid won the ' +
      'Champions League final.';
    const { claims, skipped, unchecked } = await checkMessage(snapshot, { text });
    expect([claims.length, skipped, unchecked]).toEqual([2, 1, 0]);
    expect(claims[0]?.quotes[0]?.text).toContain('President Trump cancelled plans for a summit on 12 June');
    expect(claims[1]).toMatchObject({ answered: false, quotes: [] });
    expect(claims[1]?.unknownWords.map(({ word }) => word)).toContain('Madrid');
  });

  test('copies take one place, best first, at most as many as asked', async () => {
    const { claims } = await checkMessage(snapshot, { text: 'Gaddafi was killed by rebels.', top: 2 });
    const [claim] = claims;
    expect(claim?.quotes[0]).toMatchObject({
      outlet: 'BBC News',
      alsoIn: [{ outlet: 'Unknown outlet (Nigeria)' }],
    });
    const scores = claim?.quotes.map(({ score }) => score) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.length).toBeLessThanOrEqual(2);
  });

  test.each(['من هو كيم يونغ تشول اليوم؟', '金英哲是谁？', 'Will the summit in Singapore take place?!)'])(
    '%s is a question and no claim',
    (message) => expect(findClaims(message, new Analyzer()).claims).toEqual([]),
  );

  test('a message that only asks has its questions looked up; beside a claim they are passed over', async () => {
    const asking = 'Hi! Did Pompeo meet Kim Yong Chol in New York? Really?';
    const check = await checkMessage(snapshot, { text: asking });
    expect(check).toMatchObject({ asks: true, skipped: 3, unchecked: 0 });
    expect(check.claims.map(({ claim }) => claim)).toEqual(['Did Pompeo meet Kim Yong Chol in New York?']);
    expect(check.claims[0]?.quotes[0]?.text).toMatch(/Pompeo.*met|meeting/);
    const both = await checkMessage(snapshot, { text: `${asking} Trump cancelled the summit.` });
    expect(both.claims.map(({ claim }) => claim)).toEqual(['Trump cancelled the summit.']);
    expect(both).not.toHaveProperty('asks');
  });

  test('a long message is checked in part, and says how much is left', async () => {
    const text = Array.from({ length: 9 }, (_, index) => `Pompeo met Kim in room ${index}.`).join(' ');
    const { claims, unchecked } = await checkMessage(snapshot, { text });
    expect([claims.length, unchecked]).toEqual([5, 4]);
  });
});
