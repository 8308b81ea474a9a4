import { words } from './words.js';

/*
 * Words that web pages write beside their facts, in the languages that news most often comes in. In small letters.
 */

/** Before the name of an author: "By Jane Roe", "Von Jens Ott". */
export const BEFORE_AUTHORS = words('by von par por di door av af');

/** Beginnings of words before the day of a change: "Updated", "Aktualisiert am". */
export const CHANGED_STEMS: readonly string[] = [
  ...words(
    'update edited modif aktualis aktualiz geändert actualiz atualiz aggiorna bijgewerkt uppdater oppdater',
  ),
  ...words('opdater päivitetty zmien обновл оновл 更新 수정'),
  'mis à jour',
];
