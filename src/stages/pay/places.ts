/** Names by which a posting tells for which place a sum is meant. What is not here is taken for no place: better none than a wrong one. */
const NAMES = [
  // North America
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas',
  'Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire',
  'New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina',
  'South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta',
  'San Francisco|Bay Area|SF|NY|NYC|New York City|Los Angeles|Seattle|Bellevue|Redmond|Kirkland|Boston|Cambridge|Austin|Dallas|Houston',
  'Denver|Boulder|Chicago|Atlanta|Miami|Philadelphia|Pittsburgh|Portland|Phoenix|San Diego|San Jose|San Mateo|Sunnyvale|Mountain View',
  'Palo Alto|Menlo Park|Santa Clara|Cupertino|Redwood City|Burlingame|Foster City|Fremont|Oakland|Irvine|Santa Monica|Culver City',
  'Arlington|Herndon|Reston|McLean|Raleigh|Durham|Charlotte|Nashville|Detroit|Ann Arbor|Minneapolis|Salt Lake City|Las Vegas',
  'Washington DC|Washington D.C.|Washington, DC|Washington, D.C.|D.C.|Brooklyn|Manhattan|Jersey City',
  'Toronto|Montreal|Montréal|Vancouver|Ottawa|Waterloo|Calgary|Mexico City',
  'United States of America|United States|USA|US|U.S.|U.S.A.|America|North America|Canada|Mexico',
  // elsewhere
  'London|Edinburgh|Manchester|Bristol|Oxford|Dublin|Paris|Berlin|Munich|Hamburg|Zurich|Zürich|Geneva|Lausanne|Basel|Amsterdam|Brussels',
  'Vienna|Stockholm|Copenhagen|Oslo|Helsinki|Warsaw|Krakow|Kraków|Prague|Budapest|Lisbon|Madrid|Barcelona|Milan|Rome|Tel Aviv|Dubai',
  'Abu Dhabi|Riyadh|Bangalore|Bengaluru|Hyderabad|Mumbai|Pune|Delhi|New Delhi|Gurgaon|Gurugram|Noida|Chennai|Singapore|Tokyo|Seoul',
  'Beijing|Shanghai|Shenzhen|Hong Kong|Taipei|Sydney|Melbourne|Brisbane|Auckland|Sao Paulo|São Paulo|Buenos Aires',
  'United Kingdom|UK|U.K.|England|Scotland|Ireland|France|Germany|Switzerland|Austria|Netherlands|Belgium|Luxembourg|Sweden|Norway',
  'Denmark|Finland|Poland|Czechia|Czech Republic|Hungary|Romania|Bulgaria|Portugal|Spain|Italy|Greece|Turkey|Israel|Estonia|Latvia',
  'Lithuania|Ukraine|Serbia|Croatia|UAE|United Arab Emirates|Saudi Arabia|India|Pakistan|Japan|Korea|South Korea|China|Taiwan',
  'Australia|New Zealand|Philippines|Vietnam|Indonesia|Malaysia|Thailand|South Africa|Nigeria|Kenya|Egypt|Brazil|Argentina',
  'Europe|EU|EMEA|APAC|LATAM',
]
  .flatMap((names) => names.split('|'))
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|');

/** States as they follow a city: `New York, NY`. */
const STATE =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|ON|BC|QC|AB';

const ONE = `(?:(?:${NAMES})(?!\\p{L})|(?:[Zz]one|[Tt]ier|[Gg]eo|[Rr]egion) (?:\\d|[A-Z])(?![\\p{L}\\d]))(?: Bay)?(?: (?:[Mm]etropolitan |[Mm]etro )?[Aa]rea(?!\\p{L}))?(?:, (?:${STATE})(?!\\p{L}))?`;
const LINK = '(?:, ?(?:and |or )?| ?[&/] ?| and (?:the )?| or (?:the )?| )';
/** One place, or up to twelve in a row; the letters that begin one are looked for first, which most places in a text are not. */
const ROW = `(?=[A-Zztgr])(?<![\\p{L}\\d])${ONE}(?:${LINK}${ONE}){0,11}`;
const PLACES = new RegExp(ROW, 'gu');
const PLACES_FIRST = new RegExp(`^${ROW}`, 'u');

/** The last place, or row of places, that a text names; a row may hold names that are not known here. */
export function lastPlace(text: string): string | null {
  let row: { start: number; end: number } | null = null;
  PLACES.lastIndex = 0;
  for (let found = PLACES.exec(text); found; found = PLACES.exec(text)) {
    const { index } = found;
    const start: number = row && isRow(text.slice(row.end, index)) ? row.start : index;
    row = { start, end: index + found[0].length };
  }
  return row && text.slice(row.start, row.end);
}

const LONGEST_GAP = 60;

/** Whether what stands between two places are further names. */
function isRow(between: string): boolean {
  const words = between.split(/[\s,/&]+/).filter((word) => word !== '');
  return (
    between.length <= LONGEST_GAP && /[,/&]/.test(between) && words.every((word) => /^\p{Lu}/u.test(word))
  );
}

/** `in`, `for roles in the`, or a bracket. */
const FOR = /^[\s,]{0,3}(?:\(|(?:for|in|within|across)\s(?:[a-z-]{1,16}\s){0,4})/;

/** The place that the words right after a sum say it is for, as in `$200k in Boston` or `$200k (Boston)`. */
export function firstPlace(text: string): string | null {
  const lead = FOR.exec(text)?.[0];
  if (lead === undefined) return null;
  PLACES.lastIndex = 0;
  const first = PLACES.exec(text);
  return first && first.index <= lead.length ? first[0] : null;
}

/** Whether a text is the name of places and nothing else. */
export function isPlace(text: string): boolean {
  return PLACES_FIRST.test(text) && lastPlace(text) === text;
}

/** Names only, the first of them known: `USA, WI, Madison - `. */
const NAMES_ONLY =
  /^[\s*•–—-]{0,6}(\p{Lu}[\p{L}.'-]{0,24}(?:[ ,/]{1,2}\p{Lu}[\p{L}.'-]{0,24}){0,15})\s?[:–—-]\s{0,3}$/u;

/** A label that is a place, with what it names beside the names known here. */
export function placeLabel(label: string): string | null {
  const names = NAMES_ONLY.exec(label)?.[1]?.trim();
  return names !== undefined && PLACES_FIRST.test(names) ? names : null;
}

const OTHER_DOLLARS =
  /Canada|Toronto|Montr[eé]al|Vancouver|Ottawa|Waterloo|Calgary|Ontario|Quebec|British Columbia|Alberta|Australia|Sydney|Melbourne|Brisbane|New Zealand|Auckland|Singapore|Hong Kong|Taiwan|Taipei/;

/** Whether a place has dollars of its own, so that a bare `$` there may be either. */
export function hasOtherDollars(place: string): boolean {
  return OTHER_DOLLARS.test(place);
}
