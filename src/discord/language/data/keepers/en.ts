/** What is said of the bot itself, and to those who manage a server or keep the articles. */
export const keepersEn = {
  helpWhat:
    '**I answer questions about a news story with sentences quoted word for word from its articles.** ' +
    'Nothing is written by me; where the articles do not say, I say so, and where I am not sure, I ' +
    'call it the closest.',
  helpEveryone: 'For everyone',
  helpManager: 'For those who manage this server',
  helpModerator: 'For moderators of the articles',
  helpOnMessage: 'On any message, **Apps → {name}**: {what}',
  helpOptions: 'options: {list}',
  helpButtons:
    'Beside a quotation, **{context}** shows the sentences around it. Below a card, **{more}** and ' +
    '**{next}** turn its pages, **{byOutlet}** compares, **{share}** shows all what only you see, ' +
    '**{delete}** takes away what you asked for.',
  helpStored:
    'Outlets that carry the same report are named together: they do not confirm each other. I store ' +
    'nothing about who asks what.',
  nothingKept: 'Nothing is kept here: the setting STATE_DIR is off.',
  notInServer: 'This is about a server: use it in one of its channels.',
  cannotWrite:
    'I may not write in this channel by myself. Give me “View Channel” and “Send Messages” here, then try again.',
  cannotWriteThread:
    'I may not write in this thread by myself. Give me “View Channel” and “Send Messages in Threads” here, ' +
    'then try again.',
  editingOff: 'Adding and removing articles is switched off here (EDITING=off).',
  follows: 'This channel will be told when articles are added or replaced. `/unfollow` stops it.',
  followed: 'This channel is told of new articles already. `/unfollow` stops it.',
  pinPosted: 'Here it is. It is kept up to date until it is deleted.',
  pinStands: 'This channel has such a card already; it has just been brought up to date.',
  newsAdded: '{count, plural, one {# new article} other {# new articles}}',
  newsReplaced: '{count} replaced',
  newsReplacedOne: 'replaced: {article}',
  newsMore: 'and {count} more: /sources lists them',
  storySoFar: 'The story so far',
  articlesOf:
    '{articles, plural, one {# article} other {# articles}} of {outlets, plural, one {# outlet} other {# outlets}}',
  whereTheyDiffer: 'Where the outlets differ',
  lastDays: 'The last days',
  keptUpToDate: 'articles read {moment}; this card is kept up to date',
} as const satisfies Readonly<Record<string, string>>;

/** The same in another language. */
export type Keepers = { readonly [key in keyof typeof keepersEn]?: string };
