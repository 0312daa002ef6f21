// natural has no types for the parts that may be imported by themselves; its index would load database clients.
declare module 'natural/lib/natural/util/stopwords.js' {
  export const words: readonly string[];
}

declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    addDocument(text: string, label: string): void;
    train(): void;
    classify(text: string): string;
  }
}

declare module 'natural/lib/natural/wordnet/wordnet.js' {
  export interface Synset {
    /** n noun, v verb, a and s adjective, r adverb. */
    readonly pos: string;
    readonly synonyms: readonly string[];
  }
  export default class WordNet {
    lookup(word: string, callback: (synsets: readonly Synset[]) => void): void;
  }
}

declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  export class WordTokenizer {
    tokenize(text: string): string[];
  }
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
