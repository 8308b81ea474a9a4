import type { Keepers } from './en.js';

export const keepersEs: Keepers = {
  helpWhat:
    '**Respondo preguntas sobre una noticia con frases citadas palabra por palabra de sus artículos.** ' +
    'Nada lo escribo yo; si los artículos no lo dicen, lo digo, y si no estoy seguro, lo llamo lo más ' +
    'cercano.',
  helpEveryone: 'Para todos',
  helpManager: 'Para quienes gestionan este servidor',
  helpModerator: 'Para quienes moderan los artículos',
  helpOnMessage: 'En cualquier mensaje, **Aplicaciones → {name}**: {what}',
  helpOptions: 'opciones: {list}',
  helpButtons:
    'Junto a una cita, **{context}** muestra las frases que la rodean. Debajo de una tarjeta, ' +
    '**{more}** y **{next}** pasan las páginas, **{byOutlet}** compara, **{share}** muestra a todos lo ' +
    'que solo ves tú y **{delete}** quita lo que pediste.',
  helpStored:
    'Los medios que publican la misma información se nombran juntos: no se confirman entre sí. No ' +
    'guardo nada sobre quién pregunta qué.',
  nothingKept: 'Aquí no se guarda nada: el ajuste STATE_DIR está en off.',
  notInServer: 'Esto es para un servidor: úsalo en uno de sus canales.',
  cannotWrite:
    'No puedo escribir por mi cuenta en este canal. Dame aquí «Ver canal» y «Enviar mensajes» y vuelve a intentarlo.',
  cannotWriteThread:
    'No puedo escribir por mi cuenta en este hilo. Dame aquí «Ver canal» y «Enviar mensajes en hilos» ' +
    'y vuelve a intentarlo.',
  editingOff: 'Añadir y quitar artículos está desactivado aquí (EDITING=off).',
  follows: 'Se avisará a este canal cuando se añadan o reemplacen artículos. `/unfollow` lo detiene.',
  followed: 'A este canal ya se le avisa de los artículos nuevos. `/unfollow` lo detiene.',
  pinPosted: 'Aquí está. Se mantiene al día hasta que se borre.',
  pinStands: 'Este canal ya tiene una tarjeta así; se acaba de poner al día.',
  newsAdded: '{count, plural, one {# artículo nuevo} other {# artículos nuevos}}',
  newsReplaced: '{count, plural, one {# reemplazado} other {# reemplazados}}',
  newsReplacedOne: 'reemplazado: {article}',
  newsMore: 'y {count} más: /sources los enumera',
  storySoFar: 'La historia hasta ahora',
  articlesOf:
    '{articles, plural, one {# artículo} other {# artículos}} de {outlets, plural, one {# medio} other {# medios}}',
  whereTheyDiffer: 'En qué difieren los medios',
  lastDays: 'Los últimos días',
  keptUpToDate: 'artículos leídos {moment}; esta tarjeta se mantiene al día',
};
