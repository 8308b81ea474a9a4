import { describe, expect, it } from 'vitest';
import { kinds, parts } from './body-parts.js';

describe('posts from other services', () => {
  const signature = '— Jane Roe (@janeroe) May 31, 2018';
  const post = ['We won.', 'I have never been so happy in my life.', 'Thank you, Port Ellis!'];

  it('are left out from the line with a colon that introduces them to their signature', () => {
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

  it('are left out only in the paragraph above the signature where no line introduces them', () => {
    const text = ['The mayor was happy.', 'We won.', signature, 'The council meets on Friday.'];
    expect(parts(text.join('\n'))).toEqual([
      'body: The mayor was happy.',
      '-post: We won.',
      `-post-signature: ${signature}`,
      'body: The council meets on Friday.',
    ]);
  });

  it('are not introduced by a line with a colon that stands far above', () => {
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

  it('are text if there are several; one alone is a byline', () => {
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
  ])('are text with %s', (_form, lines) => {
    expect(kinds(['We ask you to vote no.', ...lines, 'The vote is on Friday.'].join('\n'))).toEqual([
      'body',
      'body',
      'body',
      'body',
      'body',
    ]);
  });
});

describe('furniture among sentences', () => {
  it('is left out where a page glued it to the text', () => {
    expect(parts('He left on Friday. Read more: What the general wants. Share this article')).toEqual([
      'body: He left on Friday.',
      '-read-more: Read more: What the general wants.',
      '-share-line: Share this article',
    ]);
  });

  it('takes the headlines of other articles with it, up to the next full sentence', () => {
    expect(parts('Related stories\nTrump writes to Kim\nWho is the general?\nHe left on Friday.')).toEqual([
      '-related-list: Related stories',
      '-related-list: Trump writes to Kim',
      '-related-list: Who is the general?',
      'body: He left on Friday.',
    ]);
  });
});
