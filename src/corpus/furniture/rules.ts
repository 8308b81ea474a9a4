import { ADVERTISEMENTS } from './advertisements.js';
import { BYLINES } from './bylines.js';
import { CAPTIONS } from './captions.js';
import { CREDITS } from './credits.js';
import { DATELINES } from './datelines.js';
import { DATES } from './dates.js';
import { EMBEDS } from './embeds.js';
import { LABELS } from './labels.js';
import { LEGAL } from './legal.js';
import { LINKS } from './links.js';
import { PLAYERS } from './players.js';
import { REPORT_CREDITS } from './report-credits.js';
import type { FurnitureGroup } from './rule.js';
import { SHARING } from './sharing.js';
import { SIGN_UPS } from './sign-ups.js';
import { STANDFIRST } from './standfirst.js';

/** Every form of page furniture, grouped by reason. The first rule that fits is the one that is named. */
export const FURNITURE: readonly FurnitureGroup[] = [
  LABELS,
  STANDFIRST,
  DATES,
  DATELINES,
  CAPTIONS,
  CREDITS,
  REPORT_CREDITS,
  BYLINES,
  EMBEDS,
  LINKS,
  ADVERTISEMENTS,
  SHARING,
  SIGN_UPS,
  PLAYERS,
  LEGAL,
];
