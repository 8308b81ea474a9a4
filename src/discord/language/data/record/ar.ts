import type { RecordTexts } from './en.js';

export const recordAr: RecordTexts = {
  problems:
    '{count, plural, zero {لا مشكلات} one {مشكلة واحدة} two {مشكلتان} few {# مشكلات} many {# مشكلة} other {# مشكلة}}:',
  statusStarted: 'بدأ {moment}',
  statusShard: 'الجزء {number}',
  statusRead: 'قُرئت المقالات {moment}',
  statusReplaced: 'آخر إعادة تحميل {moment}: استُبدلت المقالات',
  statusUnchanged: 'آخر إعادة تحميل {moment}: لم يتغير شيء',
  statusRejected: 'آخر إعادة تحميل {moment}: رُفضت، وتبقى المقالات القديمة سارية',
  nothingLeftOut: 'لم يُستبعد شيء',
  noQuestion: 'لا أسئلة منذ البدء.',
  latency: 'الأجوبة (آخر {count}): نصفها خلال {p50} ملّي ثانية، و99 من 100 خلال {p99} ملّي ثانية',
  modelsOff: 'النماذج: غير مستعملة (RANKING=lexical)، والكلمات وحدها ترتب الجمل',
  modelsUnusable: 'النماذج: لا يمكن استعمالها، فالكلمات وحدها ترتب الجمل: {why}',
  modelsUsed: 'النماذج: مستعملة',
  vectors: 'متجهات الجمل: {made} من {all}',
  missingCommands: 'ينقص:',
  registered: 'المسجَّل: {list}',
  notRegistered: 'تسجّل الأوامرَ عمليةٌ أخرى لهذا البوت، أو لم تُسجَّل بعد.',
  commandsEverywhere:
    '{count, plural, zero {لا أوامر} one {أمر واحد} two {أمران} few {# أوامر} many {# أمرًا} other {# أمر}} في كل مكان',
  commandsIn:
    '{count, plural, zero {لا أوامر} one {أمر واحد} two {أمران} few {# أوامر} many {# أمرًا} ' +
    'other {# أمر}} في الخادم {server}',
  changes:
    '{count, plural, zero {لا تغييرات} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} ' +
    'other {# تغيير}} في المقالات',
  noChanges: 'لم يُغيَّر شيء بعد.',
  newer: 'الأحدث',
  older: 'الأقدم',
  didAdd: 'أضاف {who} ‏{article}',
  didReplace: 'استبدل {who} ‏{article}',
  didRemove: 'أزال {who} ‏{article}',
  didRestore: 'أرجع {who} ‏{article}',
  didReload: 'أعاد {who} تحميل المقالات',
  didNothing: '(رُفض: لم يتغير شيء)',
  removedArticles:
    '{count, plural, zero {لا مقالات مُزالة} one {مقال مُزال واحد} two {مقالان مُزالان} ' +
    'few {# مقالات مُزالة} many {# مقالًا مُزالًا} other {# مقال مُزال}}',
  nothingRemoved: 'لم يُزل شيء يمكن إرجاعه.',
  removedBy: 'أُزيل {moment} على يد {who}',
  replacedBy: 'استُبدل {moment} على يد {who}: النسخة السابقة',
  removedOnce: 'أُزيل، ولم يُسجَّل متى ولا من أزاله',
  putBack: 'إرجاع',
  settings: 'إعدادات هذا الخادم',
  settingsChanged: 'تم التغيير. إعدادات هذا الخادم',
  settingsPrivate: 'الأجوبة خاصة في: {list}',
  settingsPause: 'المهلة بين سؤالين لشخص واحد: {list}',
  settingsAudit: 'تُعلن تغييرات المقالات في: {list}',
  settingsNews: 'تُعلن المقالات الجديدة في: {list}',
  settingsHow: 'يغيّر `/settings` مع خيارات هذا، ويغيّر `/follow` و`/unfollow` السطر الأخير.',
  noChannel: 'لا شيء',
  reloadRejected:
    'رُفض: {count, plural, zero {لا مشكلات} one {مشكلة واحدة} two {مشكلتان} few {# مشكلات} ' +
    'many {# مشكلة} other {# مشكلة}}.',
  oldStay: 'تبقى المقالات القديمة سارية.',
  reloadUnchanged: 'لم يتغير شيء.',
  reloaded: 'أُعيد التحميل.',
  reloadCounts: 'المضاف: {added}، المتغير: {changed}، المُزال: {removed}.',
  inForce:
    'الساري: {articles, plural, zero {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} ' +
    'many {# مقالًا} other {# مقال}}، و{sentences, plural, zero {لا جمل} one {جملة واحدة} two {جملتان} ' +
    'few {# جمل} many {# جملة} other {# جملة}} يمكن اقتباسها.',
  pathAdded: 'مضاف: {path}',
  pathChanged: 'متغير: {path}',
  pathRemoved: 'مُزال: {path}',
  wholeList: 'القائمة كاملة في المرفق.',
};
