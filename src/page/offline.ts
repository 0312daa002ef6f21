/** From now on the page opens without a network, too. It waits until everything else has come, so as not to be in its way. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = () =>
    void navigator.serviceWorker.register(new URL('../sw.js', import.meta.url)).catch(() => {});
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
