import type fc from 'fast-check';

/** Something that has to hold whatever is read. */
export interface Property {
  readonly name: string;
  /** Of a thousand cases, how many are of this one: more of what is quick. */
  readonly share: number;
  readonly property: fc.IRawProperty<unknown>;
}
