import { Router } from 'express';
import type { Chapter } from '../lexicon/chapters.js';
import { type Contents, count, viewChapter } from './chapter-view.js';
import { createSearch } from './lexicon-search.js';
import { createPackedPage } from './packed-page.js';
import { allowOnly } from './refuse.js';
import type { Render } from './render.js';
import { HTML_TYPE } from './reply.js';

/** All that is looked for, a page for each chapter, and a first page that finds a phrase in any of them. */
export function createLexiconPages(chapters: readonly Chapter[], contents: Contents, render: Render): Router {
  const pages = Router();
  let search: ReturnType<typeof createSearch> | undefined;
  pages
    .route('/lexicon')
    .get(({ query }, response) => {
      const asked = typeof query.find === 'string' ? query.find.trim() : '';
      search ??= createSearch(chapters);
      const found = asked === '' ? null : search(asked);
      response.type(HTML_TYPE).send(render('lexicon', { contents, found, count }));
    })
    .all(allowOnly('GET, HEAD'));
  chapters.forEach((chapter, place) => {
    const others = contents.chapters.filter((_, other) => other !== place);
    pages
      .route(contents.chapters[place]!.link)
      .get(createPackedPage(() => render('chapter', { chapter: viewChapter(chapter), others })))
      .all(allowOnly('GET, HEAD'));
  });
  return pages;
}
