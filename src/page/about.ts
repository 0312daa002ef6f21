import { offerFilter } from './about/filter.js';
import { offerToForget } from './about/forget.js';
import { keepOffline } from './offline.js';

/** The page on the page itself, and those of the lexicon. Each part looks whether its place is there. */
offerFilter();
offerToForget();
keepOffline();
