import type { Translated } from './commands.js';

/** The descriptions of moderators' commands and options, by their English. */
export const MODERATING: Readonly<Record<string, Translated>> = {
  'Add an article: shows first what will be quotable': {
    de: 'Einen Artikel hinzufügen: zeigt zuerst, was zitierbar wird',
    es: 'Añadir un artículo: muestra antes lo que se podrá citar',
    fr: 'Ajouter un article : montre d’abord ce qui pourra être cité',
    ar: 'أضف مقالًا: يُعرض أولًا ما سيمكن اقتباسه',
  },
  'The address of the article’s page, or up to ten with spaces between them': {
    de: 'Die Adresse der Artikelseite, oder bis zu zehn mit Leerzeichen dazwischen',
    es: 'La dirección de la página del artículo, o hasta diez separadas por espacios',
    fr: 'L’adresse de la page de l’article, ou jusqu’à dix séparées par des espaces',
    ar: 'عنوان صفحة المقال، أو حتى عشرة عناوين بينها مسافات',
  },
  'The address of a feed: its ten newest articles': {
    de: 'Die Adresse eines Feeds: seine zehn neuesten Artikel',
    es: 'La dirección de un feed: sus diez artículos más recientes',
    fr: 'L’adresse d’un flux : ses dix articles les plus récents',
    ar: 'عنوان موجز: أحدث عشرة مقالات فيه',
  },
  'A saved page (.html) or a text (.txt, .md)': {
    de: 'Eine gespeicherte Seite (.html) oder ein Text (.txt, .md)',
    es: 'Una página guardada (.html) o un texto (.txt, .md)',
    fr: 'Une page enregistrée (.html) ou un texte (.txt, .md)',
    ar: 'صفحة محفوظة (.html) أو نص (.txt أو .md)',
  },
  'The outlet, if the page does not say': {
    de: 'Das Medium, falls die Seite es nicht nennt',
    es: 'El medio, si la página no lo dice',
    fr: 'Le média, si la page ne le dit pas',
    ar: 'المصدر إن لم تذكره الصفحة',
  },
  'The title, if the page does not say': {
    de: 'Der Titel, falls die Seite ihn nicht nennt',
    es: 'El título, si la página no lo dice',
    fr: 'Le titre, si la page ne le dit pas',
    ar: 'العنوان إن لم تذكره الصفحة',
  },
  'The day, as 2018-05-31': {
    de: 'Der Tag, so: 2018-05-31',
    es: 'El día, así: 2018-05-31',
    fr: 'Le jour, ainsi : 2018-05-31',
    ar: 'اليوم هكذا: 2018-05-31',
  },
  'Remove an article; it can be put back': {
    de: 'Einen Artikel entfernen; er lässt sich zurückholen',
    es: 'Quitar un artículo; se puede volver a poner',
    fr: 'Retirer un article ; on peut le remettre',
    ar: 'أزل مقالًا؛ يمكن إرجاعه',
  },
  'The article: type a part of its title or its outlet': {
    de: 'Der Artikel: Tippe einen Teil seines Titels oder sein Medium',
    es: 'El artículo: escribe parte de su título o su medio',
    fr: 'L’article : tape une partie de son titre ou son média',
    ar: 'المقال: اكتب جزءًا من عنوانه أو مصدره',
  },
  'List removed articles, with when and by whom, and put them back': {
    de: 'Entfernte Artikel auflisten, mit wann und von wem, und sie zurückholen',
    es: 'Lista los artículos quitados, cuándo y por quién, para volver a ponerlos',
    fr: 'Lister les articles retirés, quand et par qui, et les remettre',
    ar: 'اعرض المقالات المُزالة، ومتى ومن أزالها، وأرجعها',
  },
  'Who added, removed, restored or reloaded what, and when': {
    de: 'Wer wann was hinzugefügt, entfernt, zurückgeholt oder neu geladen hat',
    es: 'Quién añadió, quitó, repuso o recargó qué, y cuándo',
    fr: 'Qui a ajouté, retiré, remis ou rechargé quoi, et quand',
    ar: 'من أضاف أو أزال أو أرجع أو أعاد تحميل ماذا، ومتى',
  },
  'How the bot is: version, articles, last reload, speed, commands': {
    de: 'Wie es dem Bot geht: Version, Artikel, letztes Neuladen, Tempo, Befehle',
    es: 'Cómo está el bot: versión, artículos, última recarga, velocidad, comandos',
    fr: 'L’état du bot : version, articles, dernier rechargement, vitesse, commandes',
    ar: 'حال البوت: الإصدار والمقالات وآخر إعادة تحميل والسرعة والأوامر',
  },
  'Read the articles again; answers go on from the old ones until the new ones are ready': {
    de: 'Die Artikel neu lesen; bis sie bereit sind, wird aus den alten geantwortet',
    es: 'Lee de nuevo los artículos; hasta que estén listos se responde con los anteriores',
    fr: 'Relire les articles ; en attendant qu’ils soient prêts, les anciens répondent',
    ar: 'اقرأ المقالات من جديد؛ تستمر الأجوبة من القديمة إلى أن تجهز الجديدة',
  },
};
