/**
 * The names of the files that workers are to read with; a worker is called by them, and so knows them. The server says in every
 * page which they are: it may serve other lexicons than the built-in ones.
 */
export const KNOWLEDGE = document.documentElement.dataset.knowledge ?? '';
