import { hasMarkup } from './elements.js';

/** Job boards send HTML with its entities escaped, some of them twice. */
const DEEPEST = 2;

const ENTITY = /&(?:lt|gt|quot|apos|amp|#0*3[49]|#x0*2[27]);/gi;

/** The HTML inside a text whose markup is escaped (`&lt;p&gt;`, `&amp;lt;p&amp;gt;`), or null where there is none. */
export function unescapeMarkup(text: string): string | null {
  if (!text.includes('&')) return null;
  let unescaped = text;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    if (!/&(?:amp;)?lt;/i.test(unescaped)) return null;
    unescaped = unescapeOnce(unescaped);
    if (hasMarkup(unescaped)) return unescaped;
  }
  return null;
}

/** A text whose entities are escaped, with one layer of them taken off. */
export function unescapeOnce(text: string): string {
  return text.replace(ENTITY, decodeEntity);
}

/** Only what markup is made of: the entities inside the text are left to the reading of the HTML. */
function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (name === 'lt') return '<';
  if (name === 'gt') return '>';
  if (name === 'amp') return '&';
  return name === 'quot' || name.endsWith('34') || name.endsWith('22') ? '"' : "'";
}

/** Text as HTML that says the same. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
