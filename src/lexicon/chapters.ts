/** What a lexicon looks for, for people to read: chapters of parts of lists of phrases. */
export interface Chapter {
  readonly heading: string;
  readonly intro: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly heading: string;
  readonly text: string | null;
  readonly lists: readonly PhraseList[];
}

export interface PhraseList {
  /** `3` for phrases of weight 3; null where a part has one list alone. */
  readonly name: string | null;
  readonly note: string | null;
  /** As they are written in the files. */
  readonly phrases: readonly string[];
}

/** A word of a phrase or several, one of which is found; null stands for a few words in between. */
export type PhrasePiece = { readonly words: readonly string[]; readonly isVerb: boolean } | null;

/** `~turn papers|ideas into ... code`, piece by piece. A verb is found in every form. */
export function readPieces(phrase: string): PhrasePiece[] {
  return phrase.split(/\s+/).map((piece) => {
    if (piece === '...') return null;
    const words = piece.split('|').map((word) => word.replace(/^~/, ''));
    return { words, isVerb: piece.startsWith('~') };
  });
}
