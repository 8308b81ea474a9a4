import type { Keepers } from './en.js';

export const keepersFr: Keepers = {
  helpWhat:
    '**Je réponds aux questions sur une affaire avec des phrases citées mot pour mot de ses ' +
    'articles.** Rien n’est écrit par moi ; si les articles ne le disent pas, je le dis, et si je ne ' +
    'suis pas sûr, je parle du plus proche.',
  helpEveryone: 'Pour tout le monde',
  helpManager: 'Pour ceux qui gèrent ce serveur',
  helpModerator: 'Pour les modérateurs des articles',
  helpOnMessage: 'Sur n’importe quel message, **Applications → {name}** : {what}',
  helpOptions: 'options : {list}',
  helpButtons:
    'À côté d’une citation, **{context}** montre les phrases qui l’entourent. Sous une carte, ' +
    '**{more}** et **{next}** tournent les pages, **{byOutlet}** compare, **{share}** montre à tous ce ' +
    'que tu es seul à voir, **{delete}** retire ce que tu as demandé.',
  helpStored:
    'Les médias qui publient le même article sont nommés ensemble : ils ne se confirment pas l’un ' +
    'l’autre. Je ne garde rien de qui demande quoi.',
  nothingKept: 'Rien n’est conservé ici : le réglage STATE_DIR est sur off.',
  notInServer: 'Ceci concerne un serveur : utilise-le dans un de ses salons.',
  cannotWrite:
    'Je ne peux pas écrire de moi-même dans ce salon. Donne-moi ici « Voir le salon » et « Envoyer des ' +
    'messages », puis réessaie.',
  cannotWriteThread:
    'Je ne peux pas écrire de moi-même dans ce fil. Donne-moi ici « Voir le salon » et « Envoyer des ' +
    'messages dans les fils », puis réessaie.',
  editingOff: 'L’ajout et le retrait d’articles sont désactivés ici (EDITING=off).',
  follows: 'Ce salon sera prévenu quand des articles seront ajoutés ou remplacés. `/unfollow` y met fin.',
  followed: 'Ce salon est déjà prévenu des nouveaux articles. `/unfollow` y met fin.',
  pinPosted: 'La voici. Elle est tenue à jour jusqu’à ce qu’on la supprime.',
  pinStands: 'Ce salon a déjà une telle carte ; elle vient d’être mise à jour.',
  newsAdded: '{count, plural, one {# nouvel article} other {# nouveaux articles}}',
  newsReplaced: '{count, plural, one {# remplacé} other {# remplacés}}',
  newsReplacedOne: 'remplacé : {article}',
  newsMore: 'et {count} de plus : /sources les énumère',
  storySoFar: 'L’affaire jusqu’ici',
  articlesOf:
    '{articles, plural, one {# article} other {# articles}} de {outlets, plural, one {# média} other {# médias}}',
  whereTheyDiffer: 'Où les médias divergent',
  lastDays: 'Les derniers jours',
  keptUpToDate: 'articles lus {moment} ; cette carte est tenue à jour',
};
