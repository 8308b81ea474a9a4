import { ONCE } from './fragments.js';

/**
 * Places that stand at the head of reports, by region: capitals, and cities with newspapers and bureaus. They are
 * listed, not guessed, because a label in capitals ("WARNING:") or a speaker ("KIM:") looks the same. Two that are also
 * words or people (Reading, Nice) are left out.
 */
const CITIES: Readonly<Record<string, string>> = {
  'South Asia, where a colon follows':
    'New Delhi, Delhi, Mumbai, Bombay, Kolkata, Calcutta, Chennai, Bengaluru, Bangalore, Hyderabad, ' +
    'Ahmedabad, Pune, Jaipur, Lucknow, Kanpur, Nagpur, Indore, Bhopal, Patna, Ranchi, Raipur, ' +
    'Guwahati, Bhubaneswar, Chandigarh, Dehradun, Shimla, Srinagar, Jammu, Amritsar, Ludhiana, Surat, ' +
    'Vadodara, Thiruvananthapuram, Kochi, Kozhikode, Coimbatore, Madurai, Mangaluru, Mysuru, ' +
    'Visakhapatnam, Vijayawada, Amaravati, Panaji, Imphal, Shillong, Agartala, Gangtok, Varanasi, ' +
    'Prayagraj, Noida, Gurugram, Islamabad, Karachi, Lahore, Rawalpindi, Peshawar, Quetta, Multan, ' +
    'Faisalabad, Muzaffarabad, Dhaka, Chittagong, Kathmandu, Colombo, Kabul, Thimphu, Male',
  'East and South East Asia':
    'Beijing, Shanghai, Hong Kong, Taipei, Tokyo, Osaka, Seoul, Pyongyang, Panmunjom, Ulaanbaatar, ' +
    'Singapore, Kuala Lumpur, Putrajaya, Johor Baru, George Town, Kuching, Kota Kinabalu, Ipoh, ' +
    'Jakarta, Manila, Cebu, Davao, Bangkok, Hanoi, Ho Chi Minh City, Phnom Penh, Vientiane, Yangon, ' +
    'Naypyidaw, Dili, Bandar Seri Begawan',
  'Middle East and Central Asia':
    'Jerusalem, Tel Aviv, Ramallah, Gaza, Gaza City, Beirut, Damascus, Aleppo, Amman, Baghdad, Erbil, ' +
    'Mosul, Tehran, Riyadh, Jeddah, Dubai, Abu Dhabi, Doha, Manama, Kuwait City, Muscat, Sanaa, Aden, ' +
    'Ankara, Istanbul, Tashkent, Almaty, Astana, Bishkek, Dushanbe, Ashgabat, Tbilisi, Yerevan, Baku',
  Africa:
    'Cairo, Alexandria, Tripoli, Benghazi, Tunis, Algiers, Rabat, Casablanca, Khartoum, Addis Ababa, ' +
    'Asmara, Mogadishu, Djibouti, Nairobi, Mombasa, Kampala, Kigali, Bujumbura, Dar es Salaam, Dodoma, ' +
    'Juba, Kinshasa, Goma, Luanda, Lusaka, Harare, Maputo, Lilongwe, Gaborone, Windhoek, Pretoria, ' +
    'Johannesburg, Cape Town, Durban, Lagos, Abuja, Kano, Maiduguri, Accra, Lome, Cotonou, Abidjan, ' +
    'Dakar, Bamako, Ouagadougou, Niamey, Conakry, Freetown, Monrovia, Banjul, Yaounde, Douala, ' +
    'Libreville, Brazzaville, Bangui, Antananarivo, Port Louis',
  Europe:
    'London, Belfast, Dublin, Edinburgh, Cardiff, Glasgow, Manchester, Paris, Strasbourg, Marseille, ' +
    'Brussels, Amsterdam, The Hague, Berlin, Munich, Frankfurt, Hamburg, Bonn, Vienna, Zurich, Geneva, ' +
    'Bern, Rome, Milan, Vatican City, Madrid, Barcelona, Lisbon, Athens, Nicosia, Valletta, ' +
    'Copenhagen, Oslo, Stockholm, Helsinki, Reykjavik, Tallinn, Riga, Vilnius, Warsaw, Prague, ' +
    'Bratislava, Budapest, Bucharest, Sofia, Belgrade, Zagreb, Ljubljana, Sarajevo, Skopje, Tirana, ' +
    'Pristina, Podgorica, Chisinau, Kiev, Kyiv, Odessa, Minsk, Moscow, St. Petersburg',
  'the Americas and the Pacific':
    'Washington, New York, United Nations, Boston, Chicago, Atlanta, Miami, Houston, Dallas, Los ' +
    'Angeles, San Francisco, Seattle, Detroit, Philadelphia, Baltimore, Denver, Phoenix, Las Vegas, ' +
    'Honolulu, Ottawa, Toronto, Montreal, Vancouver, Mexico City, Tijuana, Havana, Port-au-Prince, ' +
    'Santo Domingo, San Juan, Kingston, Guatemala City, San Salvador, Tegucigalpa, Managua, Panama ' +
    'City, Bogota, Caracas, Quito, Lima, La Paz, Brasilia, Sao Paulo, Rio de Janeiro, Asuncion, ' +
    'Montevideo, Buenos Aires, Santiago, Canberra, Sydney, Melbourne, Brisbane, Perth, Adelaide, ' +
    'Wellington, Auckland, Christchurch, Suva, Port Moresby, Honiara',
};

/** Countries and parts of countries that follow a city: "Beirut, Lebanon –", "Washington, DC –", "LAGOS, Nigeria:". */
const REGIONS =
  'Afghanistan, Albania, Algeria, Argentina, Australia, Austria, Bangladesh, Belgium, Bolivia, Bosnia, ' +
  'Brazil, Britain, Bulgaria, Cambodia, Cameroon, Canada, Chad, Chile, China, Colombia, Congo, ' +
  'Croatia, Cuba, Cyprus, Czech Republic, Denmark, Ecuador, Egypt, England, Eritrea, Estonia, ' +
  'Ethiopia, Finland, France, Georgia, Germany, Ghana, Greece, Guatemala, Guinea, Haiti, Honduras, ' +
  'Hungary, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Jamaica, Japan, Jordan, Kazakhstan, ' +
  'Kenya, Kosovo, Kuwait, Laos, Latvia, Lebanon, Liberia, Libya, Lithuania, Malaysia, Mali, Mexico, ' +
  'Mongolia, Morocco, Mozambique, Myanmar, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, ' +
  'North Korea, Northern Ireland, Norway, Occupied East Jerusalem, Oman, Pakistan, Panama, Peru, ' +
  'Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Saudi Arabia, Scotland, Senegal, ' +
  'Serbia, Sierra Leone, Somalia, South Africa, South Korea, South Sudan, Spain, Sri Lanka, Sudan, ' +
  'Sweden, Switzerland, Syria, Taiwan, Tanzania, Thailand, Tunisia, Turkey, Uganda, UK, Ukraine, ' +
  'United Arab Emirates, UAE, United Kingdom, United States, US, Uruguay, Uzbekistan, Venezuela, ' +
  'Vietnam, Wales, West Bank, Yemen, Zambia, Zimbabwe, DC, D.C., Alabama, Alaska, Arizona, Arkansas, ' +
  'California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, ' +
  'Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, ' +
  'Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North ' +
  'Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, ' +
  'Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming';

const pattern = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll('.', String.raw`\.`)).join('|');

const cities = Object.values(CITIES).flatMap((list) => list.split(', '));

/** A city in capitals, `NEW DELHI`. */
export const CITY_IN_CAPITALS = `${ONCE}(?:${pattern(cities.map((city) => city.toUpperCase()))})`;

/** A city as it is written in a sentence, `New Delhi`. */
export const CITY = `${ONCE}(?:${pattern(cities)})`;

/** What may follow a city after a comma. */
export const REGION = `${ONCE}(?:${pattern(REGIONS.split(', '))})`;
