/** In every language that there is a table for, besides English. */
export type Translated = Readonly<Record<'de' | 'es' | 'fr' | 'ar', string>>;

/**
 * What people are told of commands and options while they type, by its English: of all that members and managers of
 * servers may use; moderators' stand beside it. What stands here and nowhere else is found by a test, and so is what
 * does not stand here.
 */
export const DESCRIPTIONS: Readonly<Record<string, Translated>> = {
  'Ask about the story; the answer is quoted word for word from its articles': {
    de: 'Zur Geschichte fragen; die Antwort ist Wort für Wort aus ihren Artikeln zitiert',
    es: 'Pregunta sobre la historia; la respuesta se cita palabra por palabra de sus artículos',
    fr: 'Interroger sur l’affaire ; la réponse est citée mot pour mot des articles',
    ar: 'اسأل عن القصة؛ يُقتبس الجواب حرفيًا من مقالاتها',
  },
  'Your question, in your own words': {
    de: 'Deine Frage, in deinen eigenen Worten',
    es: 'Tu pregunta, con tus palabras',
    fr: 'Ta question, avec tes propres mots',
    ar: 'سؤالك بكلماتك',
  },
  'Only articles of this outlet': {
    de: 'Nur Artikel dieses Mediums',
    es: 'Solo artículos de este medio',
    fr: 'Seulement les articles de ce média',
    ar: 'مقالات هذا المصدر فقط',
  },
  'Show the answer to you alone (else as this channel has it)': {
    de: 'Die Antwort nur dir zeigen (sonst wie in diesem Kanal üblich)',
    es: 'Mostrar la respuesta solo a ti (si no, como en este canal)',
    fr: 'Montrer la réponse à toi seul (sinon comme dans ce salon)',
    ar: 'أظهر الجواب لك وحدك (وإلا كما في هذه القناة)',
  },
  'What each outlet says to one question, side by side': {
    de: 'Was jedes Medium zu einer Frage sagt, nebeneinander',
    es: 'Lo que dice cada medio sobre una pregunta, lado a lado',
    fr: 'Ce que dit chaque média sur une question, côte à côte',
    ar: 'ما يقوله كل مصدر عن سؤال واحد، جنبًا إلى جنب',
  },
  'What happened when: dated sentences in order, each with its source': {
    de: 'Was wann geschah: Sätze mit Datum der Reihe nach, jeder mit Quelle',
    es: 'Qué pasó y cuándo: frases con fecha en orden, cada una con su fuente',
    fr: 'Ce qui s’est passé et quand : phrases datées dans l’ordre, avec leur source',
    ar: 'ما حدث ومتى: جمل مؤرخة بالترتيب، كل منها بمصدرها',
  },
  'Only what bears on this': {
    de: 'Nur was damit zu tun hat',
    es: 'Solo lo que se refiere a esto',
    fr: 'Seulement ce qui s’y rapporte',
    ar: 'ما يتعلق بهذا فقط',
  },
  'List the articles that answers are quoted from': {
    de: 'Die Artikel auflisten, aus denen zitiert wird',
    es: 'Lista los artículos de los que se cita',
    fr: 'Lister les articles dont on cite',
    ar: 'اعرض المقالات التي تُقتبس منها الأجوبة',
  },
  'What this bot does, and which commands you may use': {
    de: 'Was dieser Bot tut und welche Befehle du hast',
    es: 'Qué hace este bot y qué comandos puedes usar',
    fr: 'Ce que fait ce bot, et quelles commandes tu peux utiliser',
    ar: 'ما يفعله هذا البوت والأوامر المتاحة لك',
  },
  'the answer to its question, for you alone, to share': {
    de: 'die Antwort auf ihre Frage, für dich allein, zum Teilen',
    es: 'la respuesta a su pregunta, solo para ti, para compartir',
    fr: 'la réponse à sa question, pour toi seul, à partager',
    ar: 'جواب سؤالها، لك وحدك، للمشاركة',
  },
  'what the articles have on its claims, for you alone': {
    de: 'was die Artikel zu ihren Behauptungen haben, für dich allein',
    es: 'lo que los artículos tienen sobre lo que afirma, solo para ti',
    fr: 'ce que les articles ont sur ses affirmations, pour toi seul',
    ar: 'ما لدى المقالات عن ادعاءاتها، لك وحدك',
  },
  'Show or change what this server has set': {
    de: 'Zeigen oder ändern, was dieser Server eingestellt hat',
    es: 'Muestra o cambia los ajustes de este servidor',
    fr: 'Montrer ou changer les réglages de ce serveur',
    ar: 'اعرض إعدادات هذا الخادم أو غيّرها',
  },
  'Whether answers in the channel are private unless asked for otherwise': {
    de: 'Ob Antworten im Kanal privat sind, wenn nicht anders verlangt',
    es: 'Si las respuestas en el canal son privadas salvo que se pida otra cosa',
    fr: 'Si les réponses du salon sont privées, sauf demande contraire',
    ar: 'هل الأجوبة في القناة خاصة ما لم يُطلب غير ذلك',
  },
  'Seconds between two questions of one person in the channel; 0: none': {
    de: 'Sekunden zwischen zwei Fragen einer Person im Kanal; 0: keine',
    es: 'Segundos entre dos preguntas de una persona en el canal; 0: ninguno',
    fr: 'Secondes entre deux questions d’une personne dans le salon ; 0 : aucune',
    ar: 'ثوانٍ بين سؤالين لشخص واحد في القناة؛ 0: لا شيء',
  },
  'The channel that this is about (default: this one)': {
    de: 'Der Kanal, um den es geht (sonst dieser)',
    es: 'El canal del que se trata (por defecto, este)',
    fr: 'Le salon concerné (par défaut : celui-ci)',
    ar: 'القناة المقصودة (هذه إن لم تُذكر)',
  },
  'Where changes of the articles are told; the same again: nowhere': {
    de: 'Wo Änderungen der Artikel gemeldet werden; derselbe noch einmal: nirgends',
    es: 'Dónde se avisa de cambios en los artículos; el mismo otra vez: en ninguno',
    fr: 'Où annoncer les changements d’articles ; le même à nouveau : nulle part',
    ar: 'أين تُعلن تغييرات المقالات؛ القناة نفسها ثانية: لا مكان',
  },
  'Tell this channel when articles are added or replaced': {
    de: 'Diesem Kanal melden, wenn Artikel dazukommen oder ersetzt werden',
    es: 'Avisa a este canal cuando se añadan o reemplacen artículos',
    fr: 'Prévenir ce salon quand des articles sont ajoutés ou remplacés',
    ar: 'أخبر هذه القناة عند إضافة مقالات أو استبدالها',
  },
  'Post a card on the story that is kept up to date': {
    de: 'Eine Karte zur Geschichte posten, die aktuell gehalten wird',
    es: 'Publica una tarjeta sobre la historia que se mantiene al día',
    fr: 'Publier une carte sur l’affaire, tenue à jour',
    ar: 'انشر بطاقة عن القصة تُحدَّث باستمرار',
  },
  'Stop telling this channel of new articles': {
    de: 'Diesem Kanal keine neuen Artikel mehr melden',
    es: 'Deja de avisar a este canal de artículos nuevos',
    fr: 'Ne plus annoncer de nouveaux articles dans ce salon',
    ar: 'أوقف إخبار هذه القناة بالمقالات الجديدة',
  },
};

/** Names in a message's menu, by the English; names of slash commands are the same everywhere. */
export const MENU_NAMES: Readonly<Record<string, Translated>> = {
  'Answer this': {
    de: 'Das beantworten',
    es: 'Responder a esto',
    fr: 'Répondre à ceci',
    ar: 'أجب عن هذا',
  },
  'Check against sources': {
    de: 'Mit Quellen prüfen',
    es: 'Comprobar con fuentes',
    fr: 'Vérifier avec les sources',
    ar: 'تحقق من المصادر',
  },
};
