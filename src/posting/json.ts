/** An object of a parsed JSON document. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text and figures are values; of anything else, such as a list, nothing can be read. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}

/** A name that stands as it is or, as in many sources, inside an object: `{"name": "Acme"}`, `{"label": "Search"}`. */
export function asName(value: unknown): string {
  return isObject(value) ? firstText(value.name, value.label, value.display_name) : asText(value);
}

/** The first of several values that is a text and holds something. */
export function firstText(...values: readonly unknown[]): string {
  return values.map(asText).find((text) => text.trim() !== '') ?? '';
}
