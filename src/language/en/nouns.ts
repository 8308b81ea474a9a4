import { rowsOf, words } from '../words.js';

/** Irregular nouns and adjectives: base form, then its other forms. */
export const IRREGULAR_NOUNS = rowsOf(`
man men; woman women; child children; person people persons; foot feet; tooth teeth; mouse mice; goose geese;
ox oxen; life lives; wife wives; knife knives; wolf wolves; half halves; shelf shelves; thief thieves; loaf loaves;
calf calves; self selves; crisis crises; analysis analyses; basis bases; thesis theses; hypothesis hypotheses;
diagnosis diagnoses; axis axes; phenomenon phenomena; criterion criteria; medium media; bacterium bacteria;
curriculum curricula; datum data; nucleus nuclei; fungus fungi; alumnus alumni; cactus cacti; stimulus stimuli;
index indices; vertex vertices; matrix matrices;
spokesman spokesmen spokeswoman spokeswomen spokesperson spokespeople; chairman chairmen chairwoman chairperson;
policeman policemen policewoman; gunman gunmen; fisherman fishermen; businessman businessmen businesswoman;
salesman salesmen; congressman congressmen congresswoman; high higher highest; large larger largest;
big bigger biggest; old older oldest elder eldest; long longer longest; small smaller smallest; near nearest nearer;
early earlier earliest; late later latest; great greater greatest; strong stronger strongest; tall taller tallest;
young younger youngest; good better best; bad worse worst; easy easier easiest; low lower lowest;
deep deeper deepest; fast faster fastest; heavy heavier heaviest; wide wider widest; short shorter shortest;
rich richer richest; poor poorer poorest; busy busier busiest; dead deadly deadlier deadliest; hot hotter hottest;
cold colder coldest; new newer newest; close closer closest; few fewer fewest
`);

/** Nouns for places: "at the old school". Singular. */
export const PLACES = words(
  `airport apartment area arena bank base bay beach border bridge building bureau cafe camp campus capital castle
  cathedral centre church cinema city clinic club coast college compound continent corner country court courthouse
  district embassy estate factory farm field flat forest garden gym hall harbour headquarters hill home hospital
  hotel house island jail lake library mall mansion market mill mine ministry monastery mosque mountain museum
  neighbourhood office palace parish park parliament pier place plant port premises prison province quarter quay
  region resort restaurant river road room school sea shelter shop shore shrine site square stadium state station
  store street studio suburb temple territory theatre town university valley venue village warehouse yard zone`,
);

/** Nouns for money. */
export const CURRENCIES = words(`dollar pound euro yen cent yuan rouble ruble rupee franc`);

/** Units by which things are measured, time and money apart. */
export const MEASURES = words(
  `mile kilometer meter foot inch yard acre hectare ton tonne pound kilogram gram liter gallon degree percent times
  people square watt volt mph`,
);
