/** A module as the build made it, since that is what people run. */
export async function importBuilt<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../../dist/${path}`, import.meta.url).href)) as Module;
}
