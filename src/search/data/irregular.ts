/**
 * Irregular verbs: base form, then every form that no suffix rule leads back to it. Words whose form is another
 * common word (found, saw, left, felt, bore, wound, lay) are given to the verb that news text means by them.
 */
export const IRREGULAR_VERBS = `
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun; bend bent;
bet; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
build built; buy bought; catch caught; choose chose chosen; cling clung; come came; cost; creep crept; deal dealt;
dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed;
feel felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone goes; grind ground;
grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known;
lead led; lend lent; lose lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame;
overthrow overthrew overthrown; pay paid; prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran;
say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot;
show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken;
spend spent; spin spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck stricken;
swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
tell told; think thought; throw threw thrown; understand understood; undertake undertook undertaken;
undergo underwent undergone; uphold upheld; wake woke woken; wear wore worn; weep wept; win won; withdraw withdrew withdrawn;
withhold withheld; write wrote written; die died dying dies; lie lied lying; tie tied tying; foresee foresaw foreseen;
rebuild rebuilt; retake retook retaken; resell resold; rewrite rewrote rewritten; mislead misled; outgrow outgrew outgrown
`;

/** Irregular nouns and adjectives: base form, then its other forms. */
export const IRREGULAR_NOUNS = `
man men; woman women; child children; person people persons; foot feet; tooth teeth; mouse mice; goose geese; ox oxen;
life lives; wife wives; knife knives; wolf wolves; half halves; shelf shelves; thief thieves; loaf loaves; calf calves; self selves;
crisis crises; analysis analyses; basis bases; thesis theses; hypothesis hypotheses; diagnosis diagnoses; axis axes;
phenomenon phenomena; criterion criteria; medium media; bacterium bacteria; curriculum curricula; datum data;
nucleus nuclei; fungus fungi; alumnus alumni; cactus cacti; stimulus stimuli; index indices; vertex vertices; matrix matrices;
spokesman spokesmen spokeswoman spokeswomen spokesperson spokespeople; chairman chairmen chairwoman chairperson;
policeman policemen policewoman; gunman gunmen; fisherman fishermen; businessman businessmen businesswoman;
salesman salesmen; congressman congressmen congresswoman; high higher highest; large larger largest; big bigger biggest;
old older oldest elder eldest; long longer longest; small smaller smallest; near nearest nearer; early earlier earliest;
late later latest; great greater greatest; strong stronger strongest; tall taller tallest; young younger youngest;
good better best; bad worse worst; easy easier easiest; low lower lowest; deep deeper deepest; fast faster fastest;
heavy heavier heaviest; wide wider widest; short shorter shortest; rich richer richest; poor poorer poorest; busy busier busiest;
dead deadly deadlier deadliest; hot hotter hottest; cold colder coldest; new newer newest; close closer closest; few fewer fewest
`;
