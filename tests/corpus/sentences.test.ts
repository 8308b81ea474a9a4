import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeftOut, Sentence, Span } from '../../src/corpus/article.js';
import { FURNITURE } from '../../src/corpus/furniture/rules.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { readSentences } from '../../src/corpus/sentences.js';
import { seeds } from './seeds.js';

/** Throws unless the spans are trimmed, ordered and disjoint and cover every character that is not white space. */
function expectCover(
  text: string,
  bodyStart: number,
  sentences: readonly Sentence[],
  leftOut: readonly LeftOut[],
) {
  for (const list of [sentences, leftOut]) {
    expect(list.every((span, index) => index === 0 || (list[index - 1]?.end ?? 0) <= span.start)).toBe(true);
  }
  for (const { start, end, text: words } of sentences) {
    expect(text.slice(start, end)).toBe(words);
    expect(words.trim()).toBe(words);
    expect(words).not.toBe('');
  }
  const spans: Span[] = [...sentences, ...leftOut].toSorted((a, b) => a.start - b.start);
  let at = bodyStart;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(text.slice(at, start).trim()).toBe('');
    at = end;
  }
  expect(text.slice(at).trim()).toBe('');
}

/** The paragraphs and sentences of a body, each as `kind: text`, and what was left out as `-rule: text`. */
function parts(text: string): string[] {
  const { sentences, leftOut } = readSentences(text, 0, null);
  return [
    ...sentences.map((span) => ({ ...span, label: span.kind as string })),
    ...leftOut.map((span) => ({ ...span, label: `-${span.rule}` })),
  ]
    .toSorted((a, b) => a.start - b.start)
    .map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);
}

const kinds = (text: string): string[] => readSentences(text, 0, null).sentences.map(({ kind }) => kind);

describe('every character is quotable or left out by name', () => {
  it('in the starting articles', async () => {
    const { corpus } = await loadCorpus({ directory: seeds });
    expect(corpus.articles).toHaveLength(4);
    for (const article of corpus.articles) {
      expectCover(article.text, article.bodyStart, article.sentences, article.leftOut);
    }
  });

  it('in whatever is put together from furniture, markup and white space', () => {
    const examples = FURNITURE.flatMap(({ rules }) =>
      rules.flatMap(({ example, keeps }) => [example, ...keeps]),
    );
    const piece = fc.oneof(
      fc.constantFrom(...examples),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\u2028',
        '\u2029',
        ' ',
        '\u00a0',
        '\u200b',
        '# ',
        '> ',
        '- ',
        '…',
        '“',
        '"',
      ),
      fc.constantFrom(
        'U.S. ',
        'He left.',
        'Zone.A',
        'What next?',
        'Image caption,',
        '(AP) — ',
        '<b>',
        '[a](b)',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        const { sentences, leftOut } = readSentences(text, 0, null);
        expectCover(text, 0, sentences, leftOut);
      }),
      { numRuns: 1500 },
    );
  });

  it('and names only rules that exist', async () => {
    const names = new Set(FURNITURE.flatMap(({ rules }) => rules.map(({ name }) => name)));
    const { corpus } = await loadCorpus({ directory: seeds });
    expect(corpus.articles.flatMap(({ leftOut }) => leftOut).filter(({ rule }) => !names.has(rule))).toEqual(
      [],
    );
  });
});

describe('headings', () => {
  const between = (line: string): string =>
    kinds(`The talks began.\n${line}\nThey ended on Friday.`)[1] ?? 'none';

  it.each([
    'What we know about the meeting',
    'Sticking point:',
    'Who is Kim Yong Chol?',
    'WHAT HAPPENED NEXT',
    '## Sanctions remain in force.',
    '2. The denuclearisation issue',
  ])('"%s" is one', (line) => {
    expect(between(line)).toBe('heading');
  });

  it.each([
    'The two men left.',
    '"A new era"',
    '“We will meet again”',
    'He added:',
    'The statement said:',
    'Will the summit be held in Singapore on June 12 as both of the sides planned it in March?',
    'North Korea has strongly objected to statements by members of the administration on Thursday',
    'and went on to say so',
    '- Steak and corn',
  ])('"%s" is none', (line) => {
    expect(between(line)).toBe('body');
  });

  it('the last paragraph is none, though it lacks a full stop', () => {
    expect(kinds('The talks began.\nMr Lavrov left by train')).toEqual(['body', 'body']);
  });

  it('the items of a list that a colon introduced are none', () => {
    expect(kinds('The menu included:\nSteak\nCorn\nThey dined for 90 minutes.')).toEqual([
      'body',
      'body',
      'body',
      'body',
    ]);
  });

  it('a headline above the first paragraph is one', () => {
    const text =
      'Trump says summit with North Korean leader Kim Jong Un could still go ahead as planned\nHe said so on Friday.';
    expect(kinds(text)).toEqual(['heading', 'body']);
  });
});

describe('scripts without blanks', () => {
  it('lines without an end mark are text where the text has none', () => {
    const chinese = [
      '早上從台北出門之際還是小雨不斷',
      '午後山嵐興起雲氣遊蕩盤旋在對岸山頭',
      '晚餐準備了砂鍋魚頭',
      '收拾好裝備準備離開營地',
    ];
    const thai = [
      'เรือข้ามฟากจะวิ่งตลอดฤดูหนาวเป็นครั้งแรก',
      'บริษัทแถลงเมื่อวันพุธที่ผ่านมา',
      'ตั๋วราคาสี่สิบบาทเท่าเดิม',
      'เรือลำแรกออกในเดือนพฤศจิกายน',
    ];
    const japanese = [
      '昨日は港まで歩いてみました',
      '桟橋には船が二そうつないでありました',
      'とても寒い一日でしたが楽しかったです',
      'また来年も行きたいと思います',
    ];
    for (const lines of [chinese, thai, japanese])
      expect(kinds(lines.join('\n'))).toEqual(lines.map(() => 'body'));
  });

  it('they are headings where its sentences have end marks', () => {
    const text = [
      '港の北桟橋を建て直す計画が会議で決まった。',
      '費用は四億円',
      '工事は五月から始まると市長が発表した。',
      '十四か月かかる見込みだという。',
    ];
    expect(kinds(text.join('\n'))).toEqual(['body', 'heading', 'body', 'body']);
  });

  it('a line with an end mark left out is as long as its characters, not one word', () => {
    const text = [
      '市长宣布北码头将于五月开始重建。',
      '工程预计耗时十四个月费用大约四亿元由市政府和港务局共同承担',
      '渔民们将暂时停靠在旧罐头厂前。',
    ];
    expect(kinds(text.join('\n'))).toEqual(['body', 'body', 'body']);
  });
});

describe('posts from other services', () => {
  const signature = '— Jane Roe (@janeroe) May 31, 2018';
  const post = ['We won.', 'I have never been so happy in my life.', 'Thank you, Port Ellis!'];

  it('all paragraphs below the line that introduces it are left out', () => {
    const text = ['The mayor wrote on Thursday:', ...post, signature, 'The council meets on Friday.'];
    expect(parts(text.join('\n'))).toEqual([
      'body: The mayor wrote on Thursday:',
      ...post.map((line) => `-post: ${line}`),
      `-post-signature: ${signature}`,
      'body: The council meets on Friday.',
    ]);
    const glued = ['The mayor wrote on Thursday:', ...post.slice(0, 2), `${post[2]} ${signature}`];
    expect(parts(glued.join('\n')).filter((part) => part.startsWith('body'))).toHaveLength(1);
  });

  it('the one above a signature of its own is, where nothing introduces it; what stands above is not', () => {
    const text = ['The mayor was happy.', 'We won.', signature, 'The council meets on Friday.'];
    expect(parts(text.join('\n'))).toEqual([
      'body: The mayor was happy.',
      '-post: We won.',
      `-post-signature: ${signature}`,
      'body: The council meets on Friday.',
    ]);
  });

  it('a colon far above introduces something else', () => {
    const long = 'The council has met nine times since the spring and has decided nothing at all. '
      .repeat(9)
      .trim();
    const text = ['The mayor said:', long, 'We won.', signature];
    expect(parts(text.join('\n')).filter((part) => part.startsWith('-post: '))).toEqual(['-post: We won.']);
  });
});

describe('names below a letter', () => {
  const names = [
    'Ida Holm, Editor, Tidewater Review',
    'Tom Reeve, Reporter, Skerrow Post',
    'Jo Marsh, Columnist, the Sentinel',
  ];

  it('several are text, though each alone would be the line of somebody who wrote for the page', () => {
    expect(parts(['We ask you to vote no.', ...names].join('\n'))).toEqual(
      ['We ask you to vote no.', ...names].map((line) => `body: ${line}`),
    );
    expect(
      parts(['- We ask you.', ...names.map((name) => `- ${name}`)].join('\n')).filter((part) =>
        part.startsWith('body'),
      ),
    ).toHaveLength(4);
    expect(parts(['We ask you to vote no.', names[0]].join('\n'))).toContain(`-role-line: ${names[0]}`);
  });

  it.each([
    [
      'places of work in brackets',
      ['Bea Moen (Institute for Coasts)', 'Ursula van der Berg (Utrecht)', 'Cal Dent (Husby)'],
    ],
    [
      'dashes',
      ['Bea Moen – Institute for Coasts', 'Ann Dow – Harbour Board', 'Cal Dent – Chief Editor, the Post'],
    ],
  ])('with %s', (_form, lines) => {
    expect(kinds(['We ask you to vote no.', ...lines, 'The vote is on Friday.'].join('\n'))).toEqual([
      'body',
      'body',
      'body',
      'body',
      'body',
    ]);
  });
});

describe('lines with a colon', () => {
  it.each([
    'El plan incluye además:\n- Nueve puentes\n- Un teléfono',
    'Der Bürgermeister sagte dazu:\n„Wir sind froh.“',
    'Under the new rules:\n- samples are taken every week',
  ])('introduce what stands below, in any language: %j', (text) => {
    expect(kinds(`Es begann am Montag.\n${text}`)[1]).toBe('body');
  });

  it('short ones are the heading of a list', () => {
    expect(kinds('The talks began.\nSticking points:\n- Sanctions remain.')[1]).toBe('heading');
  });
});

describe('captions', () => {
  it('keep their sentences, and lose their credit', () => {
    expect(parts('The two men met. They dined on beef. (AP Photo/Evan Vucci)')).toEqual([
      'caption: The two men met.',
      'caption: They dined on beef.',
      '-photo-credit-bracket: (AP Photo/Evan Vucci)',
    ]);
  });

  it('may stand in the paragraph after their label', () => {
    expect(
      parts('Image source, Getty Images\nImage caption,\nThe general (left) was a spy\nHe left.'),
    ).toEqual([
      '-image-credit: Image source, Getty Images',
      '-caption-label: Image caption,',
      'caption: The general (left) was a spy',
      'body: He left.',
    ]);
  });

  it.each([
    'Kim Yong Chol (L) walks with Mike Pompeo in New York',
    'In this May 30, 2018 photo, Kim Yong Chol leaves a hotel.',
    'This photo, taken on May 30, 2018, shows Kim Yong-chol at the airport.',
  ])('"%s" is known by its words', (line) => {
    expect(kinds(`${line}\nHe left.`)[0]).toBe('caption');
  });

  it.each([
    'Sen. Bob Corker (R) said that he was surprised.',
    'The photo shows that he lied, the court found.',
  ])('"%s" is body text', (line) => {
    expect(kinds(`${line}\nHe left.`)[0]).toBe('body');
  });
});

describe('furniture among sentences', () => {
  it('is left out of a glued paragraph', () => {
    expect(parts('He left on Friday. Read more: What the general wants. Share this article')).toEqual([
      'body: He left on Friday.',
      '-read-more: Read more: What the general wants.',
      '-share-line: Share this article',
    ]);
  });

  it('headlines of other articles go with the title of their box, up to the next full sentence', () => {
    expect(parts('Related stories\nTrump writes to Kim\nWho is the general?\nHe left on Friday.')).toEqual([
      '-related-list: Related stories',
      '-related-list: Trump writes to Kim',
      '-related-list: Who is the general?',
      'body: He left on Friday.',
    ]);
  });
});
