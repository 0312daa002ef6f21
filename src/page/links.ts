/** Where the site begins: scripts stand in its folder of assets. */
const SITE = new URL('..', import.meta.url);

/** The address of a page of this site, such as `many`; empty for the start page. */
export function linkTo(page: string): string {
  return new URL(page, SITE).href;
}
