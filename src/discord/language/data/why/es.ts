import type { WhyTexts } from './en.js';

const pair = (expected: string, got: string) => `se esperaba ${expected}; se encontró ${got}`;
const VALUE =
  '{kind, select, nothing {nada} empty {un texto vacío} number {el número {value}} ' +
  'boolean {el valor lógico {value}} structure {una lista o correspondencia} other {{value}}}';
const LINE =
  '{fault, select, control {, sin caracteres de control} long {, de {most} caracteres como máximo} other {}}';
const FENCE = 'una primera línea ---, los datos y otra línea ---, antes del texto';
const FILE = 'un archivo o una carpeta que se pueda leer';

/** Spanish. */
export const whyEs: WhyTexts = {
  'problem:bad-author': pair(`el autor, como texto${LINE}`, VALUE),
  'problem:bad-date': pair('una fecha como 2018-05-31', VALUE),
  'problem:bad-language': pair('un código de idioma como en o pt-BR', VALUE),
  'problem:bad-note': pair(`una nota, como texto${LINE}`, VALUE),
  'problem:bad-outlet': pair(`el nombre del medio, como texto${LINE}`, VALUE),
  'problem:bad-provenance': pair('datos, cada uno con su origen, como texto', VALUE),
  'problem:bad-title': pair(`el título, como texto${LINE}`, VALUE),
  'problem:bad-url': pair('una dirección que empiece por http:// o https://, sin contraseña', VALUE),
  'problem:bad-yaml': pair(
    '{kind, select, colon {`key: value`; un valor con dos puntos y espacio va entre comillas} ' +
      'syntax {YAML, un `key: value` por línea} several {un solo conjunto de datos} ' +
      'other {líneas `key: value`}}',
    '{kind, select, deep {colecciones anidadas a mucha profundidad} several {varios documentos} ' +
      'else {otra cosa} other {{detail}}}',
  ),
  'problem:broken-link': pair(
    'un enlace a un archivo de la carpeta',
    '{kind, select, circle {enlaces que dan vueltas en círculo} other {un enlace que no lleva a nada}}',
  ),
  'problem:changing': pair('un archivo completo', 'que cambió mientras se leía'),
  'problem:changing-articles': pair(
    'que los artículos no cambiaran mientras los leen todos los procesos',
    'que cambiaron entretanto',
  ),
  'problem:duplicate-key': pair('cada dato una vez', 'un dato que ya estaba'),
  'problem:empty': pair('los datos y el texto de un artículo', 'un archivo vacío'),
  'problem:front-matter-too-large': pair('datos de {most} caracteres como máximo', '{size} caracteres'),
  'problem:link-outside': pair(
    'un enlace que quede en la carpeta de los artículos',
    'un enlace que sale de ella',
  ),
  'problem:long-sentence': pair(
    'frases de {most} caracteres como máximo',
    '{count, plural, one {una de {longest}} other {# más largas, de hasta {longest}}}, ' +
      '{done, select, cut {cortadas al final de sus partes} gone {omitidas por no haber dónde cortar} ' +
      'other {cortadas al final de sus partes, y {gone} caracteres omitidos}}',
  ),
  'problem:missing-folder': pair('una carpeta de artículos', 'que no hay tal carpeta'),
  'problem:missing-outlet': pair(
    'una línea `outlet:` con el nombre del medio, como texto',
    '{kind, select, missing {que no hay tal línea} nothing {nada} other {un texto vacío}}',
  ),
  'problem:much-left-out': pair(
    'que por un solo motivo se omita como máximo el {most} % de un artículo',
    'el {share} % ({rule})',
  ),
  'problem:no-articles': pair('al menos un archivo .md o .txt', 'ninguno en la carpeta'),
  'problem:no-front-matter': pair(FENCE, 'una primera línea que no es ---'),
  'problem:no-good-article': pair('al menos un artículo válido', 'ninguno'),
  'problem:no-sentence': pair(
    'al menos una frase que citar',
    '{kind, select, headings {solo titulares} furniture {solo accesorios de la página} other {ningún texto}}',
  ),
  'problem:not-a-file': pair(
    'un archivo normal',
    '{kind, select, link {un enlace a un dispositivo, tubería o socket} ' +
      'device {un dispositivo, tubería o socket} other {otra cosa}}',
  ),
  'problem:not-a-folder': pair('una carpeta', 'un archivo'),
  'problem:not-utf8': pair('un archivo de texto en UTF-8', 'un byte que no es UTF-8, el byte {byte}'),
  'problem:repeated-article': pair(
    'cada artículo una vez: el mismo texto solo puede repetirlo otro medio',
    'el mismo medio y texto que {earlier}',
  ),
  'problem:too-large': pair('{most} bytes como máximo', '{size} bytes'),
  'problem:unknown-key': pair('uno de {keys}{near, select, none {} other { (¿`{near}`?)}}', '{key}'),
  'problem:unreadable': pair(
    FILE,
    '{system, select, EACCES {que no hay permiso para leerlo} EPERM {que no hay permiso para leerlo} ' +
      'other {el error {system} del sistema}}',
  ),
  'problem:unterminated-front-matter': pair(FENCE, 'que falta el segundo ---'),
  'problem:vanished': pair(FILE, 'que no existe, o ya no'),
  'reason:archiveFault': 'El archivo de artículos no pudo guardarlo: {detail} No se cambió nada.',
  'reason:attachmentKind': 'El archivo debe ser una página (.html) o un texto (.txt, .md).',
  'reason:badAddress': 'Solo se pueden leer direcciones http y https sin contraseña.',
  'reason:badFrontMatter': 'No se pueden leer los datos del principio: {detail}.',
  'reason:badRedirect': 'La página redirige a una dirección rota.',
  'reason:badStatus': '{host} respondió con el estado {status}.',
  'reason:brokenMarkup': 'Su código está demasiado roto o es demasiado grande para leerlo.',
  'reason:brokenPacking': 'La página está comprimida de un modo que no se puede deshacer.',
  'reason:diskFull': 'El disco está lleno ({code}). No se cambió nada.',
  'reason:empty': 'Está vacío.',
  'reason:emptyFeed': 'El feed no tiene entradas.',
  'reason:entryWithoutAddress': 'La entrada no tiene dirección.',
  'reason:feedHere': 'Es un feed de artículos, no un artículo: indica su dirección como `feed`.',
  'reason:fileBroken': 'No se puede leer el archivo ({code}).',
  'reason:fileChanging': 'El archivo cambió mientras se leía.',
  'reason:fileForbidden': 'No hay permiso para leer el archivo.',
  'reason:fileMissing': 'No hay tal archivo.',
  'reason:fileTooLarge': 'El archivo ocupa más de {kib} KiB.',
  'reason:folderHere': 'Es una carpeta, no un archivo.',
  'reason:manyElements': 'La página tiene demasiados elementos para leerla.',
  'reason:manyRedirects': 'La dirección redirige más de {times} veces.',
  'reason:neitherForm': 'No es ni una página ni un texto: su nombre debería acabar en .html, .txt o .md.',
  'reason:noArticle': 'No se encontró ningún artículo en la página.',
  'reason:noFeed': 'No es un feed: ni RSS ni Atom ni JSON Feed.',
  'reason:noFile': 'No es un archivo.',
  'reason:noFileText': 'El archivo no envió texto.',
  'reason:noPage': '{host} no tiene ninguna página en esta dirección (estado {status}).',
  'reason:noPageText': 'La página no envió texto.',
  'reason:noText': 'No hay texto en él.',
  'reason:nothingNew': '{host} respondió que nada ha cambiado, pero no envió texto.',
  'reason:otherType': 'En la dirección hay {type}, no una página, un texto ni un feed.',
  'reason:pageTooLarge': 'La página ocupa más de {kib} KiB.',
  'reason:pathHere': 'Una ruta no es una fuente aquí.',
  'reason:privateAddress': 'La dirección lleva a una red privada, y eso no se permite.',
  'reason:readOnly':
    'Este programa no puede escribir en la carpeta de artículos ({code}). No se cambió nada.',
  'reason:robots': '{host} pide a los robots que no lean esta página (robots.txt).',
  'reason:slowPage': 'La página no llegó en {seconds} segundos.',
  'reason:slowReading': 'No se pudo leer en {seconds} segundos.',
  'reason:systemError': 'No se pudo guardar el archivo: error {code} del sistema. No se cambió nada.',
  'reason:tooDeep': 'El código de la página está demasiado anidado para leerlo.',
  'reason:unknownPacking': 'La página está comprimida de un modo desconocido.',
  'reason:unreachable': 'No se pudo llegar a la página ({code}).',
  'reason:unreadable': 'No se pudo leer.',
  'reason:unreadableText': 'No es un texto: hace falta una página, un archivo de texto o un feed.',
  problemAt: '{severity, select, error {error} other {aviso}}: {article}, línea {line}: {what}',
  problemIn: '{severity, select, error {error} other {aviso}}: {article}: {what}',
  'left:labels': 'etiquetas y marcas',
  'left:dates': 'cuándo se publicó',
  'left:datelines': 'lugar y día antes de las primeras palabras',
  'left:captions': 'etiquetas de imágenes y vídeos',
  'left:credits': 'créditos de imágenes y agencias',
  'left:bylines': 'quién lo escribió',
  'left:embeds': 'restos de publicaciones de otros servicios',
  'left:links': 'enlaces a otros artículos',
  'left:sharing': 'invitaciones a compartir, seguir o suscribirse',
  'left:players': 'palabras de reproductores y navegadores',
  'left:legal': 'derechos, condiciones y cookies',
  'left:long': 'lo que es más largo que cualquier frase',
  'part:adverts': 'anuncios',
  'part:comments': 'comentarios',
  'part:consent': 'avisos de cookies y consentimiento',
  'part:forms': 'formularios: boletines, encuestas, comentarios, búsquedas',
  'part:tools': 'marcas y herramientas de la página',
  'part:navigation': 'navegación y complementos de la página',
  'part:subscription': 'cuadros de boletines y suscripciones',
  'part:unread': 'nada que leer, o que no debe ejecutarse',
  'part:posts': 'publicaciones de otros servicios',
  'part:related': 'artículos relacionados',
  'part:share': 'barras para compartir',
  'part:topics': 'temas y etiquetas',
  'part:hidden': 'lo que los lectores no ven',
  'part:authors': 'quién lo escribió y quién hizo la foto, como cuadros de la página',
  'part:lines': 'líneas fuera del artículo',
  'part:captions': 'pies de foto fuera del artículo',
  'part:links': 'líneas que son solo enlaces',
  badOutlet: '`outlet`: se espera un nombre de 100 caracteres como máximo.',
  badTitle: '`title`: se espera un título de 300 caracteres como máximo.',
  badDate: '`date`: se espera un día que exista, como 2018-05-31.',
  nothingFrom: 'Ningún artículo es de {outlet}.',
  nothingDatedIn:
    '{of, select, outlet {{outlet} no tiene} other {Los artículos no tienen}} ninguna frase con ' +
    'fecha{on, select, topic { sobre “{topic}”} other {}}.',
  'missing:not-yet': 'los comandos aún no están registrados',
  'missing:other-application':
    '`DISCORD_APPLICATION_ID` es {setting}, pero `DISCORD_TOKEN` pertenece a la aplicación ' +
    '{application}: corrige o quita el ajuste',
  'missing:not-in-server':
    '{setting}: el bot no está en el servidor {server}, o se le invitó sin el permiso ' +
    '`applications.commands`; invítalo o corrige el ajuste',
  'missing:not-ours':
    '`DISCORD_APPLICATION_ID`: no es la aplicación a la que pertenece `DISCORD_TOKEN`; corrige o quita el ajuste',
  'missing:refused': 'Discord rechazó los comandos ({code}): {detail}',
};
