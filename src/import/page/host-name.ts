import { lettersOf } from './same-words.js';

/** Whether a name is that of the host: `The Gazette` of `www.thegazette.example`. */
export function isHost(name: string, host: string): boolean {
  const letters = lettersOf(name);
  const labels = host
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.');
  const domain = lettersOf(labels.slice(0, -1).join(''));
  const site = lettersOf(labels.at(-2) ?? '');
  const whole = lettersOf(labels.join(''));
  return letters === domain || letters === site || letters === whole || umlauts(name) === site;
}

/** Hosts write umlauts as two letters. */
function umlauts(name: string): string {
  const written = name.toLowerCase().normalize('NFC');
  return lettersOf(written.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue'));
}
