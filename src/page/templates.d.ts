/** The templates of `views/partials/`, compiled by the build. */
declare module 'templates' {
  type Include = (path: string, more: object) => string;
  type Template = (locals: object, escapeText: (text: unknown) => string, include: Include) => string;
  export const templates: Readonly<Record<string, Template>>;
}
