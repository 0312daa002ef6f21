/** Files of the page stand beside this script, wherever that is. */
export async function fetchBytes(file: string): Promise<Uint8Array> {
  const response = await fetch(new URL(file, location.href));
  if (!response.ok) throw new Error(`${file} could not be loaded (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
