import type { WhyTexts } from './en.js';

const pair = (expected: string, got: string) => `erwartet: ${expected}; gefunden: ${got}`;
const VALUE =
  '{kind, select, nothing {nichts} empty {leerer Text} number {die Zahl {value}} ' +
  'boolean {der Wahrheitswert {value}} structure {eine Liste oder Zuordnung} other {{value}}}';
const LINE = '{fault, select, control {, ohne Steuerzeichen} long {, höchstens {most} Zeichen} other {}}';
const FENCE = 'eine erste Zeile ---, die Angaben und noch eine Zeile ---, vor dem Text';
const FILE = 'eine Datei oder ein Ordner, die sich lesen lassen';

/** German. */
export const whyDe: WhyTexts = {
  'problem:bad-author': pair(`der Autor, als Text${LINE}`, VALUE),
  'problem:bad-date': pair('ein Datum wie 2018-05-31', VALUE),
  'problem:bad-language': pair('ein Sprachkürzel wie en oder pt-BR', VALUE),
  'problem:bad-note': pair(`eine Anmerkung, als Text${LINE}`, VALUE),
  'problem:bad-outlet': pair(`der Name des Mediums, als Text${LINE}`, VALUE),
  'problem:bad-provenance': pair('Angaben, jede mit ihrer Herkunft, als Text', VALUE),
  'problem:bad-title': pair(`der Titel, als Text${LINE}`, VALUE),
  'problem:bad-url': pair('eine Adresse, die mit http:// oder https:// beginnt, ohne Passwort', VALUE),
  'problem:bad-yaml': pair(
    '{kind, select, colon {`key: value`; ein Wert mit Doppelpunkt und Leerzeichen steht in ' +
      'Anführungszeichen} syntax {YAML, ein `key: value` je Zeile} several {ein Satz Angaben} ' +
      'other {Zeilen `key: value`}}',
    '{kind, select, deep {tief verschachtelte Sammlungen} several {mehrere Dokumente} ' +
      'else {etwas anderes} other {{detail}}}',
  ),
  'problem:broken-link': pair(
    'ein Verweis auf eine Datei im Ordner',
    '{kind, select, circle {Verweise, die im Kreis führen} other {ein Verweis ins Leere}}',
  ),
  'problem:changing': pair('eine fertige Datei', 'sie änderte sich beim Lesen'),
  'problem:changing-articles': pair(
    'Artikel, die bleiben, wie sie sind, während alle Prozesse sie lesen',
    'Artikel, die sich inzwischen geändert haben',
  ),
  'problem:duplicate-key': pair('jede Angabe einmal', 'eine Angabe, die es schon gab'),
  'problem:empty': pair('Angaben und der Text eines Artikels', 'eine leere Datei'),
  'problem:front-matter-too-large': pair('Angaben von höchstens {most} Zeichen', '{size} Zeichen'),
  'problem:link-outside': pair(
    'ein Verweis, der im Ordner der Artikel bleibt',
    'ein Verweis, der hinausführt',
  ),
  'problem:long-sentence': pair(
    'Sätze von höchstens {most} Zeichen',
    '{count, plural, one {einer von {longest}} other {# längere, von bis zu {longest}}}, ' +
      '{done, select, cut {an Satzteilen geteilt} gone {ausgelassen, weil er sich nirgends teilen ließ} ' +
      'other {an Satzteilen geteilt, und {gone} Zeichen ausgelassen}}',
  ),
  'problem:missing-folder': pair('ein Ordner mit Artikeln', 'kein solcher Ordner'),
  'problem:missing-outlet': pair(
    'eine Zeile `outlet:` mit dem Namen des Mediums, als Text',
    '{kind, select, missing {keine solche Zeile} nothing {nichts} other {leerer Text}}',
  ),
  'problem:much-left-out': pair(
    'höchstens {most} % eines Artikels aus einem Grund ausgelassen',
    '{share} % ({rule})',
  ),
  'problem:no-articles': pair('mindestens eine Datei .md oder .txt', 'keine im Ordner'),
  'problem:no-front-matter': pair(FENCE, 'eine erste Zeile, die nicht --- ist'),
  'problem:no-good-article': pair('mindestens ein brauchbarer Artikel', 'keiner'),
  'problem:no-sentence': pair(
    'mindestens ein Satz zum Zitieren',
    '{kind, select, headings {nur Überschriften} furniture {nur Beiwerk der Seite} other {kein Text}}',
  ),
  'problem:not-a-file': pair(
    'eine gewöhnliche Datei',
    '{kind, select, link {ein Verweis auf ein Gerät, eine Pipe oder einen Socket} ' +
      'device {ein Gerät, eine Pipe oder ein Socket} other {etwas anderes}}',
  ),
  'problem:not-a-folder': pair('ein Ordner', 'eine Datei'),
  'problem:not-utf8': pair('eine Textdatei in UTF-8', 'ein Byte, das kein UTF-8 ist, Byte {byte}'),
  'problem:repeated-article': pair(
    'jeder Artikel einmal: denselben Text darf nur ein anderes Medium noch einmal bringen',
    'dasselbe Medium und derselbe Text wie {earlier}',
  ),
  'problem:too-large': pair('höchstens {most} Bytes', '{size} Bytes'),
  'problem:unknown-key': pair('eine Angabe aus {keys}{near, select, none {} other { (`{near}`?)}}', '{key}'),
  'problem:unreadable': pair(
    FILE,
    '{system, select, EACCES {keine Leseerlaubnis} EPERM {keine Leseerlaubnis} other {Fehler {system} des Systems}}',
  ),
  'problem:unterminated-front-matter': pair(FENCE, 'kein zweites ---'),
  'problem:vanished': pair(FILE, 'keine solche Datei, oder nicht mehr'),
  'reason:archiveFault': 'Das Archiv konnte es nicht speichern: {detail} Es wurde nichts geändert.',
  'reason:attachmentKind': 'Die Datei muss eine Seite (.html) oder ein Text (.txt, .md) sein.',
  'reason:badAddress': 'Nur http- und https-Adressen ohne Passwort können gelesen werden.',
  'reason:badFrontMatter': 'Die Angaben am Anfang können nicht gelesen werden: {detail}.',
  'reason:badRedirect': 'Die Seite leitet auf eine kaputte Adresse um.',
  'reason:badStatus': '{host} hat mit dem Status {status} geantwortet.',
  'reason:brokenMarkup': 'Der Quelltext ist zu kaputt oder zu groß, um gelesen zu werden.',
  'reason:brokenPacking': 'Die Seite ist so gepackt, dass sie sich nicht entpacken lässt.',
  'reason:diskFull': 'Die Platte ist voll ({code}). Es wurde nichts geändert.',
  'reason:empty': 'Es ist nichts darin.',
  'reason:emptyFeed': 'Der Feed hat keine Einträge.',
  'reason:entryWithoutAddress': 'Der Eintrag hat keine Adresse.',
  'reason:feedHere': 'Das ist ein Feed mit Artikeln, kein Artikel: gib die Adresse als `feed` an.',
  'reason:fileBroken': 'Die Datei kann nicht gelesen werden ({code}).',
  'reason:fileChanging': 'Die Datei änderte sich beim Lesen.',
  'reason:fileForbidden': 'Die Datei darf nicht gelesen werden.',
  'reason:fileMissing': 'Es gibt keine solche Datei.',
  'reason:fileTooLarge': 'Die Datei ist größer als {kib} KiB.',
  'reason:folderHere': 'Das ist ein Ordner, keine Datei.',
  'reason:manyElements': 'Die Seite hat zu viele Elemente, um gelesen zu werden.',
  'reason:manyRedirects': 'Die Adresse leitet mehr als {times} Mal um.',
  'reason:neitherForm':
    'Es ist weder eine Seite noch ein Text: der Name sollte auf .html, .txt oder .md enden.',
  'reason:noArticle': 'Auf der Seite wurde kein Artikel gefunden.',
  'reason:noFeed': 'Das ist kein Feed: weder RSS noch Atom noch JSON Feed.',
  'reason:noFile': 'Das ist keine Datei.',
  'reason:noFileText': 'Die Datei hat keinen Text geliefert.',
  'reason:noPage': '{host} hat unter dieser Adresse keine Seite (Status {status}).',
  'reason:noPageText': 'Die Seite hat keinen Text geliefert.',
  'reason:noText': 'Es ist kein Text darin.',
  'reason:nothingNew': '{host} sagt, es habe sich nichts geändert, hat aber keinen Text geliefert.',
  'reason:otherType': 'Unter der Adresse liegt {type}, keine Seite, kein Text und kein Feed.',
  'reason:pageTooLarge': 'Die Seite ist größer als {kib} KiB.',
  'reason:pathHere': 'Ein Pfad ist hier keine Quelle.',
  'reason:privateAddress': 'Die Adresse führt in ein privates Netz; das ist nicht erlaubt.',
  'reason:readOnly':
    'In den Ordner der Artikel darf dieses Programm nicht schreiben ({code}). Es wurde nichts geändert.',
  'reason:robots': '{host} bittet Programme, diese Seite nicht zu lesen (robots.txt).',
  'reason:slowPage': 'Die Seite kam nicht innerhalb von {seconds} Sekunden an.',
  'reason:slowReading': 'Es ließ sich nicht innerhalb von {seconds} Sekunden lesen.',
  'reason:systemError':
    'Die Datei konnte nicht gespeichert werden: Fehler {code} des Systems. Es wurde nichts geändert.',
  'reason:tooDeep': 'Der Quelltext der Seite ist zu tief verschachtelt, um gelesen zu werden.',
  'reason:unknownPacking': 'Die Seite ist auf unbekannte Weise gepackt.',
  'reason:unreachable': 'Die Seite war nicht zu erreichen ({code}).',
  'reason:unreadable': 'Es ließ sich nicht lesen.',
  'reason:unreadableText': 'Das ist kein Text: eine Seite, eine Textdatei oder ein Feed wird gebraucht.',
  problemAt: '{severity, select, error {Fehler} other {Warnung}}: {article}, Zeile {line}: {what}',
  problemIn: '{severity, select, error {Fehler} other {Warnung}}: {article}: {what}',
  'left:labels': 'Beschriftungen und Zeichen',
  'left:dates': 'wann es erschienen ist',
  'left:datelines': 'Ort und Tag vor den ersten Worten',
  'left:captions': 'Beschriftungen von Bildern und Videos',
  'left:credits': 'Bild- und Agenturnachweise',
  'left:bylines': 'wer es geschrieben hat',
  'left:embeds': 'Reste von Beiträgen aus anderen Diensten',
  'left:links': 'Verweise auf andere Artikel',
  'left:sharing': 'Aufforderungen zum Teilen, Folgen oder Abonnieren',
  'left:players': 'Worte von Abspielgeräten und Browsern',
  'left:legal': 'Rechte, Bedingungen und Cookies',
  'left:long': 'was länger als jeder Satz ist',
  'part:adverts': 'Werbung',
  'part:comments': 'Kommentare',
  'part:consent': 'Hinweise zu Cookies und Einwilligungen',
  'part:forms': 'Formulare: Newsletter, Umfragen, Kommentare, Suchen',
  'part:tools': 'Zeichen und Werkzeuge der Seite',
  'part:navigation': 'Navigation und Beiwerk der Seite',
  'part:subscription': 'Kästen für Newsletter und Abos',
  'part:unread': 'nichts zu lesen oder nicht auszuführen',
  'part:posts': 'Beiträge aus anderen Diensten',
  'part:related': 'verwandte Artikel',
  'part:share': 'Leisten zum Teilen',
  'part:topics': 'Themen und Schlagwörter',
  'part:hidden': 'was Leser nicht sehen',
  'part:authors': 'wer es schrieb und wer das Bild machte, als Kästen der Seite',
  'part:lines': 'Zeilen außerhalb des Artikels',
  'part:captions': 'Bildunterschriften außerhalb des Artikels',
  'part:links': 'Zeilen, die nur Verweise sind',
  badOutlet: '`outlet`: erwartet wird ein Name von höchstens 100 Zeichen.',
  badTitle: '`title`: erwartet wird ein Titel von höchstens 300 Zeichen.',
  badDate: '`date`: erwartet wird ein Tag, den es gibt, wie 2018-05-31.',
  nothingFrom: 'Keiner der Artikel ist von {outlet}.',
  nothingDatedIn:
    '{of, select, outlet {{outlet} hat} other {Die Artikel haben}} keinen datierten ' +
    'Satz{on, select, topic { zu „{topic}“} other {}}.',
  'missing:not-yet': 'die Befehle sind noch nicht angemeldet',
  'missing:other-application':
    '`DISCORD_APPLICATION_ID` ist {setting}, `DISCORD_TOKEN` gehört aber zur Anwendung {application}: ' +
    'berichtige oder entferne die Einstellung',
  'missing:not-in-server':
    '{setting}: der Bot ist nicht auf dem Server {server} oder wurde ohne den Scope ' +
    '`applications.commands` eingeladen; lade ihn ein oder berichtige die Einstellung',
  'missing:not-ours':
    '`DISCORD_APPLICATION_ID`: nicht die Anwendung, zu der `DISCORD_TOKEN` gehört; berichtige oder ' +
    'entferne die Einstellung',
  'missing:refused': 'Discord hat die Befehle abgelehnt ({code}): {detail}',
};
