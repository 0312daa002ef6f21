/** From now on the page opens without a network, too. */
export function keepOffline(): void {
  if ('serviceWorker' in navigator)
    void navigator.serviceWorker.register(new URL('../sw.js', import.meta.url));
}
