import { rowsOf } from '../words.js';

/**
 * Places and the words made from them: the place, then the adjectives and the names of its people. Pairs that a
 * general ending brings together (Korea, Korean, Koreans) are listed too, because stems are not reliable there.
 */
export const DEMONYMS = rowsOf(`
afghanistan afghan afghans; africa african africans; albania albanian albanians; algeria algerian algerians;
america american americans; angola angolan angolans; arabia arabian; argentina argentine argentinian argentines;
armenia armenian armenians; asia asian asians; australia australian australians; austria austrian austrians;
azerbaijan azerbaijani azeri; bahrain bahraini; bangladesh bangladeshi; belarus belarusian;
belgium belgian belgians; bolivia bolivian bolivians; bosnia bosnian bosnians; brazil brazilian brazilians;
britain british briton britons; bulgaria bulgarian bulgarians; burma burmese; cambodia cambodian;
cameroon cameroonian; canada canadian canadians; catalonia catalan catalans; chechnya chechen chechens;
chile chilean chileans; china chinese; colombia colombian colombians; congo congolese; crimea crimean;
croatia croatian croatians croat; cuba cuban cubans; cyprus cypriot cypriots; czech czechia;
denmark danish dane danes; ecuador ecuadorian; egypt egyptian egyptians; england english englishman;
eritrea eritrean; estonia estonian; ethiopia ethiopian ethiopians; europe european europeans;
finland finnish finn finns; france french frenchman; gaza gazan gazans; georgia georgian georgians;
germany german germans; ghana ghanaian ghanaians; greece greek greeks; guatemala guatemalan; haiti haitian haitians;
holland dutch netherlands; honduras honduran; hungary hungarian hungarians; iceland icelandic; india indian indians;
indonesia indonesian indonesians; iran iranian iranians; iraq iraqi iraqis; ireland irish irishman;
israel israeli israelis; italy italian italians; jamaica jamaican; japan japanese; jordan jordanian jordanians;
kashmir kashmiri; kazakhstan kazakh; kenya kenyan kenyans; korea korean koreans; kosovo kosovan kosovar;
kurdistan kurdish kurd kurds; kuwait kuwaiti; laos laotian; latvia latvian; lebanon lebanese; liberia liberian;
libya libyan libyans; lithuania lithuanian; macedonia macedonian; malawi malawian; malaysia malaysian malaysians;
mali malian; malta maltese; mexico mexican mexicans; moldova moldovan; mongolia mongolian;
morocco moroccan moroccans; mozambique mozambican; namibia namibian; nepal nepalese nepali; nicaragua nicaraguan;
niger nigerien; nigeria nigerian nigerians; norway norwegian norwegians; oman omani; pakistan pakistani pakistanis;
palestine palestinian palestinians; panama panamanian; paraguay paraguayan; peru peruvian peruvians;
philippines philippine filipino filipinos; poland polish pole poles; portugal portuguese; qatar qatari;
romania romanian romanians; rome roman romans; russia russian russians; rwanda rwandan rwandans; saudi saudis;
scotland scottish scot scots; senegal senegalese; serbia serbian serbians serb serbs; sicily sicilian;
singapore singaporean singaporeans; slovakia slovak slovakian; slovenia slovenian; somalia somali somalian somalis;
spain spanish spaniard spaniards; sudan sudanese; sweden swedish swede swedes; switzerland swiss;
syria syrian syrians; taiwan taiwanese; tanzania tanzanian; thailand thai thais; tibet tibetan tibetans;
tunisia tunisian tunisians; turkey turkish turk turks; uganda ugandan ugandans; ukraine ukrainian ukrainians;
uruguay uruguayan; uzbekistan uzbek; venezuela venezuelan venezuelans; vietnam vietnamese; wales welsh;
yemen yemeni yemenis; zambia zambian; zimbabwe zimbabwean; california californian californians; texas texan texans;
london londoner londoners; paris parisian; berlin berliner; islam islamic; christianity christian christians;
catholicism catholic catholics
`);

/** The words made from names of places: "French", "Libyans". */
export const DEMONYM_WORDS: ReadonlySet<string> = new Set(DEMONYMS.flatMap(([, ...others]) => others));
