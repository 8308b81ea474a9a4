import * as english from './en/abbreviations.js';
import { STARTERS } from './en/starters.js';
import { words } from './words.js';

/** What the splitter has to know of a language. All words in lower case, without the final full stop. */
export interface LanguageRules {
  /** A name or more follows; the sentence never ends here ("Hr. Müller", "M. Macron", "z.B. Reis"). */
  readonly never: ReadonlySet<string>;
  /** A number follows ("Nr. 5", "art. 3"). */
  readonly numbered: ReadonlySet<string>;
  /** May end a sentence before one of the `starters`. */
  readonly mayEnd: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  /** Whether a number with a full stop is an ordinal inside a sentence ("am 3. Oktober"). */
  readonly ordinals: boolean;
}

export const ENGLISH: LanguageRules = {
  never: english.INTRODUCERS,
  numbered: english.NUMBERED,
  mayEnd: english.MAY_END,
  starters: STARTERS,
  ordinals: false,
};

/** Short lists for the languages that news on one story most often comes in; each holds what its press writes. */
const OTHERS: Readonly<Record<string, LanguageRules>> = {
  de: {
    never:
      words(`hr fr frl dr prof dipl ing bzw z.b zb d.h dh u.a ua o.ä sog ca evtl ggf vgl inkl exkl st gen lt hl
      fa a geb gest z.t u.u i.d.r s.o s.u v.a z bsp verf hrsg jh`),
    numbered: words('nr nrn s abs art bd kap abb tel ziff rn § jan feb mär apr jun jul aug sept okt nov dez'),
    mayEnd: words('usw etc u.s.w str n.chr v.chr gmbh co mio mrd tsd jr sen u.a.m'),
    starters:
      words(`der die das er sie es wir ich ihr ein eine einer dies dieser diese in im am an auf bei mit nach vor
      für von zu und aber oder doch denn wenn als wie was wer wo warum auch so dann da nun heute gestern nicht kein`),
    ordinals: true,
  },
  fr: {
    never: words('m mm mme mmes mlle mlles dr pr me mgr st ste gén col cap lt p.ex ex env cf av bd'),
    numbered: words('n no nos n° p pp al art vol chap fig tel tél réf janv févr avr juil sept oct nov déc'),
    mayEnd: words('etc cie s.a jr j.-c u.e onu'),
    starters:
      words(`le la les l un une des il elle ils elles on nous vous je tu ce c cette ces cet dans en sur à au aux pour
      par avec mais et ou donc or ni car si quand comme qui que quoi où pourquoi selon après avant depuis son sa ses`),
    ordinals: false,
  },
  es: {
    never: words(
      'sr sra srta sres dr dra prof gral cnel cap tte lic ing d dña fr sto sta p.ej ej aprox av avda',
    ),
    numbered: words('n n° nº núm num p pp pág págs art vol cap fig tel'),
    mayEnd: words('etc ee.uu ee uu ud uds vd vds s.a cía a.c d.c jr'),
    starters:
      words(`el la los las un una unos unas él ella ellos ellas yo tú nosotros se es en de del a al por para con sin
      pero y o ni si cuando como que qué quién dónde por según tras desde su sus esto este esta estos no ya también`),
    ordinals: false,
  },
  it: {
    never: words('sig sigg dott dr prof avv ing on gen col cap ten mons s ss p.es es ecc.mo'),
    numbered: words('n nn nr p pp pag art vol cap fig tel'),
    mayEnd: words('ecc etc s.p.a spa s.r.l a.c d.c jr'),
    starters:
      words(`il lo la i gli le un uno una egli lui lei loro noi voi io è in di da a al con su per tra fra ma e o se
      quando come che chi dove perché secondo dopo prima suo sua questo questa quello non anche`),
    ordinals: false,
  },
  pt: {
    never: words('sr sra srs sras dr dra prof profa gen cel cap ten exmo d p.ex ex aprox av'),
    numbered: words('n n° nº núm p pp pág págs art vol cap fig tel'),
    mayEnd: words('etc s.a ltda cia jr e.u.a eua'),
    starters:
      words(`o a os as um uma ele ela eles elas eu nós você é em no na nos nas de do da por para com sem mas e ou se
      quando como que quem onde porque segundo após antes seu sua este esta isso não também`),
    ordinals: false,
  },
  nl: {
    never: words(
      'dhr mevr mw mr drs dr ir ing prof gen kol st bijv bv d.w.z dwz o.a oa ca evt incl excl resp t.a.v m.b.t z.g',
    ),
    numbered: words('nr nrs p pp blz art hfst afb tel'),
    mayEnd: words('enz etc e.d n.v b.v jr n.chr v.chr'),
    starters:
      words(`de het een hij zij ze wij we ik jij je u dit dat deze die in op aan bij met na voor van door te tot en maar
      of want als toen hoe wat wie waar waarom ook dan nu volgens niet geen er zijn haar`),
    ordinals: false,
  },
  ru: {
    never: words('ул просп пл д корп им проф акад ген полк св гр см ср тов напр т.е т.к т.н ред изд обл пос'),
    numbered: words('п пп ст гл рис табл с стр № тел'),
    mayEnd: words('г гг в вв т.д т.п др пр руб коп тыс млн млрд долл кв куб н.э чел экз'),
    starters:
      words(`он она они оно мы вы я ты это этот эта эти в во на по с со к ко у о об от до за из под при для без через
      после перед между но и а или однако также тогда теперь сейчас вчера сегодня завтра как что кто где когда почему
      если хотя не нет его её их наш все всё там тут здесь так уже ещё потом затем поэтому`),
    ordinals: false,
  },
  pl: {
    never: words('prof dr hab inż mgr ks gen płk kpt św ul al pl im np tzn tj m.in wg ok red'),
    numbered: words('nr str s art ust pkt poz tel godz'),
    mayEnd: words('r w itd itp zł tys mln mld proc'),
    starters:
      words(`on ona ono oni one my wy ja ty to ten ta te w we na po z ze do od dla przy bez przez za pod o u i a ale lub
      oraz jednak także wtedy teraz dziś wczoraj jutro jak co kto gdzie kiedy dlaczego jeśli choć nie tak jego jej ich
      nasz wszystko tam tu już pan pani`),
    ordinals: true,
  },
  sv: {
    never: words('ca bl.a t.ex dvs s.k f.d dr prof fr o.s.v'),
    numbered: words('kl nr s sid kap art tel'),
    mayEnd: words('kr st osv m.m tkr mkr'),
    starters:
      words(`han hon de det den vi ni jag du en ett i på av för med till från om och men eller så då nu här där när hur
      vad vem varför inte också efter före under enligt`),
    ordinals: false,
  },
  da: {
    never: words('hr fr dr prof ca bl.a f.eks dvs s.k'),
    numbered: words('kl nr s kap art tlf'),
    mayEnd: words('kr osv mio mia m.m'),
    starters:
      words(`han hun de det den vi jeg du en et i på af av for med til fra om og men eller så da nu nå her der når hvordan
      hvad hva hvem hvorfor ikke også efter etter før under ifølge fru`),
    ordinals: true,
  },
  el: {
    never: words('κ κκ κα δρ καθ αγ π.χ δηλ οδ'),
    numbered: words('αρ σελ τηλ'),
    mayEnd: words('κ.λπ κ.ά μ.χ'),
    starters: words(
      'ο η το οι τα ένας μια ένα αυτός αυτή αυτό στο στη στην σε με για από και αλλά όμως όταν τι δεν',
    ),
    ordinals: false,
  },
  tr: {
    never: words('dr prof doç av sn yrd bkz örn'),
    numbered: words('no s sf'),
    mayEnd: words('vb vs'),
    starters: words(
      'o bu şu bir ben sen biz siz onlar ve ama fakat ancak çünkü ne kim nerede neden nasıl şimdi bugün dün yarın sonra',
    ),
    ordinals: true,
  },
  ar: {
    never: words('د أ.د م أ'),
    numbered: words('ص'),
    mayEnd: words(''),
    starters: words(''),
    ordinals: false,
  },
  hi: {
    never: words('डॉ श्री प्रो पं स्व'),
    numbered: words(''),
    mayEnd: words(''),
    starters: words(''),
    ordinals: false,
  },
};

/** Languages that are written alike as far as abbreviations go. */
const ALIKE: Readonly<Record<string, string>> = { no: 'da', nb: 'da', nn: 'da', uk: 'ru', be: 'ru' };

/** The rules for a BCP 47 tag; a language without a list of its own gets the English one, the safe default. */
export function rulesFor(language: string | undefined): LanguageRules {
  const primary = language?.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const listed = Object.hasOwn(ALIKE, primary) ? (ALIKE[primary] ?? primary) : primary;
  return (Object.hasOwn(OTHERS, listed) ? OTHERS[listed] : undefined) ?? ENGLISH;
}
