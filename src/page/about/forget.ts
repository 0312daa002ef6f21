/** A button that removes all that the page keeps in this browser. */
export function offerToForget(): void {
  const template = document.querySelector<HTMLTemplateElement>('#forget');
  if (!template) return;
  template.replaceWith(template.content);
  const status = document.querySelector<HTMLElement>('#forget-status')!;
  document.querySelector('#forget-all')!.addEventListener('click', async () => {
    try {
      await forgetAll();
      status.textContent = 'Removed: there is nothing of this page left in this browser.';
    } catch {
      status.textContent =
        'Not all could be removed. Close other windows of this page and try again, or clear this site in your browser’s settings.';
    }
  });
}

/** Other sites may stand on the same host: only what bears our name is ours. */
async function forgetAll(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith('rolecall')) localStorage.removeItem(key);
  await dropDatabase('rolecall');
  if ('caches' in globalThis)
    for (const name of await caches.keys()) if (name.startsWith('rolecall')) await caches.delete(name);
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.unregister();
}

function dropDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('It is open in another window.'));
  });
}
