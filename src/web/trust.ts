import type { Express } from 'express';
import { UsageError } from '../errors.js';

/**
 * Has Express take the client's address from what proxies in front say of it.
 * @param proxies how many there are, or their addresses with commas between them
 * @throws UsageError where it is neither
 */
export function trustProxy(app: Express, proxies: number | string | undefined): void {
  if (proxies === undefined) return;
  try {
    app.set('trust proxy', proxies);
  } catch {
    throw new UsageError(
      `TRUST_PROXY is "${proxies}"; give the number of proxies in front of rolecall, such as 1, or their addresses: 10.0.0.0/8,loopback.`,
    );
  }
}
