import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/corpus/splitting/split.js';
import { unmark } from './press-cases.js';

const ROWS: readonly { language: string; marked: string }[] = [
  { language: 'de', marked: 'Am 3. Oktober 1990 kam Dr. Müller z.B. nach Bonn. | Er blieb.' },
  { language: 'de', marked: 'Im 19. Jahrhundert lebten hier 5 Mio. Menschen usw. | Das war viel.' },
  { language: 'de', marked: '„Es ist spät.“ | Er ging. | „Komm“, sagte sie.' },
  { language: 'de-AT', marked: 'Der 2. Gipfel ist am 12. Juni. | Er ist in Singapur.' },
  {
    language: 'fr',
    marked: 'M. Macron est venu. | « Il est là. » | Mme Le Pen est partie ! | Est-ce fini ? | Oui.',
  },
  { language: 'fr', marked: 'L’art. 5 et le n° 3 restent, p. ex. ici. | C’est tout.' },
  { language: 'es', marked: '¿Qué hora es? | ¡No sé! | El Sr. López vive en EE.UU. desde 1990. | Ella no.' },
  { language: 'it', marked: 'Il sig. Rossi è a Roma. | Perché? | È tardi.' },
  { language: 'pt', marked: 'O Sr. Silva chegou. | Ele não está aqui.' },
  { language: 'nl', marked: 'Dhr. de Vries kwam om 9.30 uur. | Hij ging bijv. naar Den Haag.' },
  { language: 'ja', marked: '今日は雨です。||明日は？||「はい。そうです。」と言った。||終わり！' },
  { language: 'zh', marked: '他走了。||她说：“好。”||“你呢？”他问。' },
  { language: 'ar', marked: 'كيف حالك؟ | أنا بخير. | شكرا.' },
  { language: 'hi', marked: 'हम गए। | वे आए। | ठीक है।' },
  { language: 'ru', marked: 'Он ушёл. | Она осталась! | Почему?' },
  { language: 'el', marked: 'Ήρθε ο Κιμ. | Έφυγε.' },
];

test.each(ROWS)('$language: $marked', ({ language, marked }) => {
  const { text, sentences } = unmark(marked);
  const spans = splitSentences(text, { language });
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
