/**
 * Data: the 52 English golden rules of the pragmatic segmenter (Kevin S. Dias), by which rule-based splitters are
 * compared. `wrap` marks the two about hard-wrapped lines, where a newline does not end a sentence.
 */
export interface GoldenRule {
  readonly rule: number;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly wrap?: true;
}

const one = (rule: number, text: string): GoldenRule => ({ rule, text, sentences: [text] });
const many = (rule: number, ...sentences: readonly string[]): GoldenRule => ({
  rule,
  text: sentences.join(' '),
  sentences,
});

export const GOLDEN_RULES: readonly GoldenRule[] = [
  many(1, 'Hello World.', 'My name is Jonas.'),
  many(2, 'What is your name?', 'My name is Jonas.'),
  many(3, 'There it is!', 'I found it.'),
  one(4, 'My name is Jonas E. Smith.'),
  one(5, 'Please turn to p. 55.'),
  one(6, 'Were Jane and co. at the party?'),
  one(7, 'They closed the deal with Pitt, Briggs & Co. at noon.'),
  many(8, "Let's ask Jane and co.", 'They should know.'),
  many(9, 'They closed the deal with Pitt, Briggs & Co.', 'It closed yesterday.'),
  one(10, 'I can see Mt. Fuji from here.'),
  one(11, "St. Michael's Church is on 5th st. near the light."),
  one(12, "That is JFK Jr.'s book."),
  one(13, 'I visited the U.S.A. last year.'),
  many(14, 'I live in the E.U.', 'How about you?'),
  many(15, 'I live in the U.S.', 'How about you?'),
  one(16, 'I work for the U.S. Government in Virginia.'),
  one(17, 'I have lived in the U.S. for 20 years.'),
  many(
    18,
    'At 5 a.m. Mr. Smith went to the bank.',
    'He left the bank at 6 P.M.',
    'Mr. Smith then went to the store.',
  ),
  one(19, 'She has $100.00 in her bag.'),
  many(20, 'She has $100.00.', 'It is in her bag.'),
  one(21, 'He teaches science (He previously worked for 5 years as an engineer.) at the local University.'),
  many(22, 'Her email is Jane.Doe@example.com.', 'I sent her an email.'),
  many(23, 'The site is: https://www.example.50.com/new-site/awesome_content.html.', 'Please check it out.'),
  one(24, "She turned to him, 'This is great.' she said."),
  one(25, 'She turned to him, "This is great." she said.'),
  many(26, 'She turned to him, "This is great."', 'She held the book out to show him.'),
  many(27, 'Hello!!', 'Long time no see.'),
  many(28, 'Hello??', 'Who is there?'),
  many(29, 'Hello!?', 'Is that you?'),
  many(30, 'Hello?!', 'Is that you?'),
  many(31, '1.) The first item', '2.) The second item'),
  many(32, '1.) The first item.', '2.) The second item.'),
  many(33, '1) The first item', '2) The second item'),
  many(34, '1) The first item.', '2) The second item.'),
  many(35, '1. The first item', '2. The second item'),
  many(36, '1. The first item.', '2. The second item.'),
  many(37, '• 9. The first item', '• 10. The second item'),
  many(38, '⁃9. The first item', '⁃10. The second item'),
  many(39, 'a. The first item', 'b. The second item', 'c. The third list item'),
  { ...one(40, 'This is a sentence\ncut off in the middle because pdf.'), wrap: true },
  { ...one(41, 'It was a cold \nnight in the city.'), wrap: true },
  {
    rule: 42,
    text: 'features\ncontact manager\nevents, activities\n',
    sentences: ['features', 'contact manager', 'events, activities'],
  },
  many(43, 'You can find it at N°. 1026.253.553.', 'That is where the treasure is.'),
  one(44, 'She works at Yahoo! in the accounting department.'),
  many(45, 'We make a good team, you and I.', 'Did you see Albert I. Jones yesterday?'),
  one(
    46,
    'Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”',
  ),
  one(47, '"Bohr [...] used the analogy of parallel stairways [...]" (Smith 55).'),
  many(
    48,
    'If words are left off at the end of a sentence, and that is all that is omitted, indicate the ' +
      'omission with ellipsis marks (preceded and followed by a space) and then indicate the end of the ' +
      'sentence with a period . . . .',
    'Next sentence.',
  ),
  many(49, 'I never meant that....', 'She left the store.'),
  one(
    50,
    "I wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t mean it.",
  ),
  many(
    51,
    'One further habit which was somewhat weakened . . . was that of combining words into self-interpreting compounds.',
    '. . . The practice was not abandoned. . . .',
  ),
  {
    rule: 52,
    text: 'Hello world.Today is Tuesday.Mr. Smith went to the store and bought 1,000.That is a lot.',
    sentences: [
      'Hello world.',
      'Today is Tuesday.',
      'Mr. Smith went to the store and bought 1,000.',
      'That is a lot.',
    ],
  },
];
