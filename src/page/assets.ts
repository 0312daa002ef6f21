/** Names of files that the build makes, with a part that changes when they do; set by the build. */
declare const __WORKER_FILE__: string;
declare const __MANY_WORKER_FILE__: string;

export const WORKER_FILE = typeof __WORKER_FILE__ === 'string' ? __WORKER_FILE__ : '';
export const MANY_WORKER_FILE = typeof __MANY_WORKER_FILE__ === 'string' ? __MANY_WORKER_FILE__ : '';
