import { describe, expect, it } from 'vitest';
import { kinds, parts } from './body-parts.js';

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
  ])('"%s" is a heading', (line) => {
    expect(between(line)).toBe('heading');
  });

  it.each([
    'The two men left.',
    '"A new era"',
    '“We will meet again”',
    'Der Minister sagte am Abend: „Wir gehen.“',
    'Sie rief: »Nie wieder!«',
    'Hon sade: ”Nej.”',
    '彼は言った：「行こう。」',
    'He added:',
    'The statement said:',
    'Will the summit be held in Singapore on June 12 as both of the sides planned it in March?',
    'North Korea has strongly objected to statements by members of the administration on Thursday',
    'and went on to say so',
    '- Steak and corn',
  ])('"%s" is no heading', (line) => {
    expect(between(line)).toBe('body');
  });

  it('the last paragraph is no heading, though it lacks a full stop', () => {
    expect(kinds('The talks began.\nMr Lavrov left by train')).toEqual(['body', 'body']);
  });

  it.each([
    ['Arsenal 2, Leeds 1', 'Chelsea 0, Everton 0'],
    ['East Bank | 1,204 | 988', 'Old Town | 611 | 702'],
    ['Labour: 41.2%', 'Greens: 12.8%'],
  ])('rows of results are no headings: %s', (...rows) => {
    expect(kinds(`The talks began.\nResults\n${rows.join('\n')}\nThey ended on Friday.`)).toEqual([
      'body',
      'heading',
      'body',
      'body',
      'body',
    ]);
    expect(between(rows[0])).toBe('heading');
  });

  it('items of a list below a line with a colon are no headings', () => {
    expect(kinds('The menu included:\nSteak\nCorn\nThey dined for 90 minutes.')).toEqual([
      'body',
      'body',
      'body',
      'body',
    ]);
  });

  it('a headline above the first paragraph is a heading, however long', () => {
    const text =
      'Trump says summit with North Korean leader Kim Jong Un could still go ahead as planned\nHe said so on Friday.';
    expect(kinds(text)).toEqual(['heading', 'body']);
  });
});

describe('in scripts without blanks', () => {
  it('lines without an end mark are body text where the whole text has no end marks', () => {
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

  it('lines without an end mark are headings where the other sentences have end marks', () => {
    const text = [
      '港の北桟橋を建て直す計画が会議で決まった。',
      '費用は四億円',
      '工事は五月から始まると市長が発表した。',
      '十四か月かかる見込みだという。',
    ];
    expect(kinds(text.join('\n'))).toEqual(['body', 'heading', 'body', 'body']);
  });

  it('a long line whose end mark was forgotten is body text: its length counts in characters, not in words', () => {
    const text = [
      '市长宣布北码头将于五月开始重建。',
      '工程预计耗时十四个月费用大约四亿元由市政府和港务局共同承担',
      '渔民们将暂时停靠在旧罐头厂前。',
    ];
    expect(kinds(text.join('\n'))).toEqual(['body', 'body', 'body']);
  });
});

describe('lines with a colon', () => {
  it.each([
    'El plan incluye además:\n- Nueve puentes\n- Un teléfono',
    'Der Bürgermeister sagte dazu:\n„Wir sind froh.“',
    'Under the new rules:\n- samples are taken every week',
  ])('are body text where they introduce what stands below, in any language: %j', (text) => {
    expect(kinds(`Es begann am Montag.\n${text}`)[1]).toBe('body');
  });

  it('are headings of a list where they are short', () => {
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
  ])('"%s" is a caption, known by its words', (line) => {
    expect(kinds(`${line}\nHe left.`)[0]).toBe('caption');
  });

  it.each([
    'Sen. Bob Corker (R) said that he was surprised.',
    'The photo shows that he lied, the court found.',
  ])('"%s" is body text', (line) => {
    expect(kinds(`${line}\nHe left.`)[0]).toBe('body');
  });
});
