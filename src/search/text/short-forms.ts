/**
 * Titles, months and other words that news writes short and people write long, or the other way round: `short long`,
 * folded and without the full stop. Only forms that are no word of their own ("sec", "min", "mar" as a name stay out).
 */
const FORMS = `
gen general; lt lieutenant; lieut lieutenant; col colonel; sgt sergeant; capt captain; cpt captain; maj major;
cmdr commander; cpl corporal; pvt private; adm admiral; brig brigadier; insp inspector; supt superintendent;
dr doctor; prof professor; rev reverend; fr father; hon honourable; sen senator; gov governor; rep representative;
reps representatives; pres president; govt government; gov't government; dept department; asst assistant;
jan january; feb february; apr april; jun june; jul july; aug august; sep september; sept september; oct october;
nov november; dec december; mon monday; tue tuesday; tues tuesday; wed wednesday; thu thursday; thur thursday;
thurs thursday; fri friday; mt mount; ave avenue; blvd boulevard; corp corporation; intl international;
natl national; assn association; univ university; approx approximately; vs versus
`;

const LONG: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').map((row) => row.trim().split(' ') as [string, string]),
);

/** The long form of a folded short word; any other word as it is. */
export function longForm(folded: string): string {
  return LONG.get(folded) ?? folded;
}
