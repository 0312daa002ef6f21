/**
 * The address of a worker, with the names of what it is to read with behind its `#`. The server says which those are in every
 * page: it may serve other lexicons than the built-in ones.
 */
export function addressWorker(file: string, from: string): URL {
  const address = new URL(file, from);
  address.hash = document.documentElement.dataset.knowledge ?? '';
  return address;
}
