import type { Keepers } from './en.js';

export const keepersDe: Keepers = {
  helpWhat:
    '**Ich beantworte Fragen zu einer Nachrichtengeschichte mit Sätzen, die Wort für Wort aus ihren ' +
    'Artikeln zitiert sind.** Nichts davon ist von mir; wo die Artikel nichts sagen, sage ich das, und ' +
    'wo ich nicht sicher bin, nenne ich es das Nächstliegende.',
  helpEveryone: 'Für alle',
  helpManager: 'Für alle, die diesen Server verwalten',
  helpModerator: 'Für Moderatoren der Artikel',
  helpOnMessage: 'Bei jeder Nachricht, **Apps → {name}**: {what}',
  helpOptions: 'Optionen: {list}',
  helpButtons:
    'Neben einem Zitat zeigt **{context}** die Sätze ringsum. Unter einer Karte blättern **{more}** ' +
    'und **{next}** um, **{byOutlet}** vergleicht, **{share}** zeigt allen, was nur du siehst, ' +
    '**{delete}** nimmt weg, worum du gebeten hast.',
  helpStored:
    'Medien mit demselben Bericht werden zusammen genannt: Sie bestätigen einander nicht. Ich ' +
    'speichere nicht, wer was fragt.',
  nothingKept: 'Hier wird nichts aufbewahrt: Die Einstellung STATE_DIR ist auf off.',
  notInServer: 'Hier geht es um einen Server: Verwende das in einem seiner Kanäle.',
  cannotWrite:
    'Ich darf in diesem Kanal nicht von mir aus schreiben. Gib mir hier „Kanal anzeigen“ und ' +
    '„Nachrichten senden“ und versuch es noch einmal.',
  cannotWriteThread:
    'Ich darf in diesem Thread nicht von mir aus schreiben. Gib mir hier „Kanal anzeigen“ und ' +
    '„Nachrichten in Threads senden“ und versuch es noch einmal.',
  editingOff: 'Artikel hinzufügen und entfernen ist hier abgeschaltet (EDITING=off).',
  follows:
    'Diesem Kanal wird gemeldet, wenn Artikel dazukommen oder ersetzt werden. `/unfollow` beendet das.',
  followed: 'Diesem Kanal werden neue Artikel schon gemeldet. `/unfollow` beendet das.',
  pinPosted: 'Hier ist sie. Sie wird aktuell gehalten, bis sie gelöscht wird.',
  pinStands: 'Dieser Kanal hat schon so eine Karte; sie ist gerade auf den neuesten Stand gebracht worden.',
  newsAdded: '{count, plural, one {# neuer Artikel} other {# neue Artikel}}',
  newsReplaced: '{count} ersetzt',
  newsReplacedOne: 'ersetzt: {article}',
  newsMore: 'und {count} weitere: /sources führt sie auf',
  storySoFar: 'Die Geschichte bisher',
  articlesOf:
    '{articles, plural, one {# Artikel} other {# Artikel}} von {outlets, plural, one {# Medium} other {# Medien}}',
  whereTheyDiffer: 'Worin sich die Medien unterscheiden',
  lastDays: 'Die letzten Tage',
  keptUpToDate: 'Artikel gelesen {moment}; diese Karte wird aktuell gehalten',
};
