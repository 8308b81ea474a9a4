import type { WhyTexts } from './en.js';

const pair = (expected: string, got: string) => `attendu : ${expected} ; trouvé : ${got}`;
const VALUE =
  '{kind, select, nothing {rien} empty {un texte vide} number {le nombre {value}} ' +
  'boolean {le booléen {value}} structure {une liste ou un tableau} other {{value}}}';
const LINE =
  '{fault, select, control {, sans caractères de contrôle} long {, de {most} caractères au plus} other {}}';
const FENCE = 'une première ligne ---, les données et une autre ligne ---, avant le texte';
const FILE = 'un fichier ou un dossier lisible';

/** French. */
export const whyFr: WhyTexts = {
  'problem:bad-author': pair(`l’auteur, en texte${LINE}`, VALUE),
  'problem:bad-date': pair('une date comme 2018-05-31', VALUE),
  'problem:bad-language': pair('un code de langue comme en ou pt-BR', VALUE),
  'problem:bad-note': pair(`une note, en texte${LINE}`, VALUE),
  'problem:bad-outlet': pair(`le nom du média, en texte${LINE}`, VALUE),
  'problem:bad-provenance': pair('des données, chacune avec son origine, en texte', VALUE),
  'problem:bad-title': pair(`le titre, en texte${LINE}`, VALUE),
  'problem:bad-url': pair('une adresse qui commence par http:// ou https://, sans mot de passe', VALUE),
  'problem:bad-yaml': pair(
    '{kind, select, colon {`key: value` ; une valeur avec deux-points et espace se met entre ' +
      'guillemets} syntax {du YAML, un `key: value` par ligne} several {un seul jeu de données} ' +
      'other {des lignes `key: value`}}',
    '{kind, select, deep {des collections imbriquées trop profondément} several {plusieurs documents} ' +
      'else {autre chose} other {{detail}}}',
  ),
  'problem:broken-link': pair(
    'un lien vers un fichier du dossier',
    '{kind, select, circle {des liens qui tournent en rond} other {un lien qui ne mène nulle part}}',
  ),
  'problem:changing': pair('un fichier complet', 'il a changé pendant la lecture'),
  'problem:changing-articles': pair(
    'des articles qui ne changent pas pendant que tous les processus les lisent',
    'des articles qui ont changé entre-temps',
  ),
  'problem:duplicate-key': pair('chaque donnée une fois', 'une donnée déjà présente'),
  'problem:empty': pair('des données et le texte d’un article', 'un fichier vide'),
  'problem:front-matter-too-large': pair('des données de {most} caractères au plus', '{size} caractères'),
  'problem:link-outside': pair('un lien qui reste dans le dossier des articles', 'un lien qui en sort'),
  'problem:long-sentence': pair(
    'des phrases de {most} caractères au plus',
    '{count, plural, one {une de {longest}} other {# plus longues, jusqu’à {longest}}}, ' +
      '{done, select, cut {coupées en fin de proposition} gone {omises, faute d’endroit où couper} ' +
      'other {coupées en fin de proposition, et {gone} caractères omis}}',
  ),
  'problem:missing-folder': pair('un dossier d’articles', 'aucun dossier de ce nom'),
  'problem:missing-outlet': pair(
    'une ligne `outlet:` avec le nom du média, en texte',
    '{kind, select, missing {aucune ligne de ce genre} nothing {rien} other {un texte vide}}',
  ),
  'problem:much-left-out': pair(
    'au plus {most} % d’un article omis pour une même raison',
    '{share} % ({rule})',
  ),
  'problem:no-articles': pair('au moins un fichier .md ou .txt', 'aucun dans le dossier'),
  'problem:no-front-matter': pair(FENCE, 'une première ligne qui n’est pas ---'),
  'problem:no-good-article': pair('au moins un article valable', 'aucun'),
  'problem:no-sentence': pair(
    'au moins une phrase à citer',
    '{kind, select, headings {des intertitres seulement} furniture {l’habillage de la page seulement} ' +
      'other {aucun texte}}',
  ),
  'problem:not-a-file': pair(
    'un fichier ordinaire',
    '{kind, select, link {un lien vers un périphérique, un tube ou un socket} ' +
      'device {un périphérique, un tube ou un socket} other {autre chose}}',
  ),
  'problem:not-a-folder': pair('un dossier', 'un fichier'),
  'problem:not-utf8': pair('un fichier texte en UTF-8', 'un octet qui n’est pas de l’UTF-8, l’octet {byte}'),
  'problem:repeated-article': pair(
    'chaque article une fois : seul un autre média peut redonner le même texte',
    'le même média et le même texte que {earlier}',
  ),
  'problem:too-large': pair('{most} octets au plus', '{size} octets'),
  'problem:unknown-key': pair('l’un de {keys}{near, select, none {} other { (`{near}` ?)}}', '{key}'),
  'problem:unreadable': pair(
    FILE,
    '{system, select, EACCES {lecture non autorisée} EPERM {lecture non autorisée} ' +
      'other {l’erreur {system} du système}}',
  ),
  'problem:unterminated-front-matter': pair(FENCE, 'pas de second ---'),
  'problem:vanished': pair(FILE, 'aucun fichier de ce nom, ou plus maintenant'),
  'reason:archiveFault': 'L’archive n’a pas pu l’enregistrer : {detail} Rien n’a été changé.',
  'reason:attachmentKind': 'Le fichier doit être une page (.html) ou un texte (.txt, .md).',
  'reason:badAddress': 'Seules les adresses http et https sans mot de passe peuvent être lues.',
  'reason:badFrontMatter': 'Les données du début sont illisibles : {detail}.',
  'reason:badRedirect': 'La page redirige vers une adresse cassée.',
  'reason:badStatus': '{host} a répondu avec le statut {status}.',
  'reason:brokenMarkup': 'Son code est trop cassé ou trop gros pour être lu.',
  'reason:brokenPacking': 'La page est compressée d’une façon qu’on ne peut pas défaire.',
  'reason:diskFull': 'Le disque est plein ({code}). Rien n’a été changé.',
  'reason:empty': 'C’est vide.',
  'reason:emptyFeed': 'Le flux n’a pas d’entrées.',
  'reason:entryWithoutAddress': 'L’entrée n’a pas d’adresse.',
  'reason:feedHere': 'C’est un flux d’articles, pas un article : donne son adresse comme `feed`.',
  'reason:fileBroken': 'Le fichier ne peut pas être lu ({code}).',
  'reason:fileChanging': 'Le fichier a changé pendant la lecture.',
  'reason:fileForbidden': 'La lecture du fichier n’est pas autorisée.',
  'reason:fileMissing': 'Il n’y a pas de tel fichier.',
  'reason:fileTooLarge': 'Le fichier dépasse {kib} Kio.',
  'reason:folderHere': 'C’est un dossier, pas un fichier.',
  'reason:manyElements': 'La page a trop d’éléments pour être lue.',
  'reason:manyRedirects': 'L’adresse redirige plus de {times} fois.',
  'reason:neitherForm': 'Ce n’est ni une page ni un texte : son nom devrait finir par .html, .txt ou .md.',
  'reason:noArticle': 'Aucun article n’a été trouvé sur la page.',
  'reason:noFeed': 'Ce n’est pas un flux : ni RSS, ni Atom, ni JSON Feed.',
  'reason:noFile': 'Ce n’est pas un fichier.',
  'reason:noFileText': 'Le fichier n’a pas envoyé de texte.',
  'reason:noPage': '{host} n’a pas de page à cette adresse (statut {status}).',
  'reason:noPageText': 'La page n’a pas envoyé de texte.',
  'reason:noText': 'Il n’y a pas de texte dedans.',
  'reason:nothingNew': '{host} a répondu que rien n’a changé, mais n’a pas envoyé de texte.',
  'reason:otherType': 'L’adresse contient {type}, pas une page, un texte ou un flux.',
  'reason:pageTooLarge': 'La page dépasse {kib} Kio.',
  'reason:pathHere': 'Un chemin n’est pas une source ici.',
  'reason:privateAddress': 'L’adresse mène à un réseau privé, ce qui est refusé.',
  'reason:readOnly':
    'Ce programme ne peut pas écrire dans le dossier des articles ({code}). Rien n’a été changé.',
  'reason:robots': '{host} demande aux robots de ne pas lire cette page (robots.txt).',
  'reason:slowPage': 'La page n’est pas arrivée en {seconds} secondes.',
  'reason:slowReading': 'Impossible de le lire en {seconds} secondes.',
  'reason:systemError':
    'Le fichier n’a pas pu être enregistré : erreur {code} du système. Rien n’a été changé.',
  'reason:tooDeep': 'Le code de la page est trop imbriqué pour être lu.',
  'reason:unknownPacking': 'La page est compressée d’une façon inconnue.',
  'reason:unreachable': 'La page n’a pas pu être atteinte ({code}).',
  'reason:unreadable': 'Impossible de le lire.',
  'reason:unreadableText': 'Ce n’est pas un texte : il faut une page, un fichier texte ou un flux.',
  problemAt: '{severity, select, error {erreur} other {avertissement}} : {article}, ligne {line} : {what}',
  problemIn: '{severity, select, error {erreur} other {avertissement}} : {article} : {what}',
  'left:labels': 'libellés et marques',
  'left:dates': 'la date de parution',
  'left:datelines': 'lieu et jour avant les premiers mots',
  'left:captions': 'libellés d’images et de vidéos',
  'left:credits': 'crédits d’images et d’agences',
  'left:bylines': 'qui l’a écrit',
  'left:embeds': 'restes de publications d’autres services',
  'left:links': 'liens vers d’autres articles',
  'left:sharing': 'invitations à partager, suivre ou s’abonner',
  'left:players': 'paroles de lecteurs vidéo et de navigateurs',
  'left:legal': 'droits, conditions et cookies',
  'left:long': 'ce qui est plus long que toute phrase',
  'part:adverts': 'publicités',
  'part:comments': 'commentaires',
  'part:consent': 'bandeaux de cookies et de consentement',
  'part:forms': 'formulaires : lettres, sondages, commentaires, recherches',
  'part:tools': 'marques et outils de la page',
  'part:navigation': 'navigation et compléments de la page',
  'part:subscription': 'encadrés de lettres et d’abonnements',
  'part:unread': 'rien à lire, ou à ne pas exécuter',
  'part:posts': 'publications d’autres services',
  'part:related': 'articles liés',
  'part:share': 'barres de partage',
  'part:topics': 'thèmes et étiquettes',
  'part:hidden': 'ce que les lecteurs ne voient pas',
  'part:authors': 'qui l’a écrit et qui a pris la photo, en encadrés de la page',
  'part:lines': 'lignes hors de l’article',
  'part:captions': 'légendes hors de l’article',
  'part:links': 'lignes qui ne sont que des liens',
  badOutlet: '`outlet` : un nom de 100 caractères au plus est attendu.',
  badTitle: '`title` : un titre de 300 caractères au plus est attendu.',
  badDate: '`date` : un jour qui existe est attendu, comme 2018-05-31.',
  nothingFrom: 'Aucun des articles n’est de {outlet}.',
  nothingDatedIn:
    '{of, select, outlet {{outlet} n’a} other {Les articles n’ont}} aucune phrase ' +
    'datée{on, select, topic { sur « {topic} »} other {}}.',
  'missing:not-yet': 'les commandes ne sont pas encore enregistrées',
  'missing:other-application':
    '`DISCORD_APPLICATION_ID` vaut {setting}, mais `DISCORD_TOKEN` appartient à l’application ' +
    '{application} : corrige ou retire le réglage',
  'missing:not-in-server':
    '{setting} : le bot n’est pas sur le serveur {server}, ou a été invité sans la portée ' +
    '`applications.commands` ; invite-le, ou corrige le réglage',
  'missing:not-ours':
    '`DISCORD_APPLICATION_ID` : ce n’est pas l’application à laquelle `DISCORD_TOKEN` appartient ; ' +
    'corrige ou retire le réglage',
  'missing:refused': 'Discord a refusé les commandes ({code}) : {detail}',
};
