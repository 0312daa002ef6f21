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
