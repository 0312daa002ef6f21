import { templates } from 'templates';

/** Renders one of `views/partials/`, the same as the server does. */
export function renderView(name: string, locals: object): string {
  const include = (path: string, more: object) => renderView(resolve(name, path), { ...locals, ...more });
  return templates[name]!(locals, escapeText, include);
}

/** A path as templates write it, from the folder of the one that writes it. */
function resolve(from: string, path: string): string {
  return new URL(path, `file:///${from}`).pathname.slice(1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

function escapeText(text: unknown): string {
  return text === undefined || text === null
    ? ''
    : String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
