import { ByteWriter } from './byte-writer.js';
import { fingerprint } from './fingerprint.js';

/** What it takes to know the texts of a parcel again; one of each for every posting. */
export interface Marks {
  /** Where its line has room to say whose text it repeats. */
  readonly places: Uint32Array;
  /** Where its line ends. */
  readonly ends: Uint32Array;
  /** The two numbers of its fingerprint, both 0 where it has no text. */
  readonly fingerprints: Uint32Array;
  /** The ids as their lines write them, one after another. */
  readonly ids: Uint8Array;
  readonly idEnds: Uint32Array;
}

/** Collects marks, posting by posting. */
export class MarkWriter {
  private readonly places: number[] = [];
  private readonly ends: number[] = [];
  private readonly fingerprints: number[] = [];
  private readonly ids = new ByteWriter();
  private readonly idEnds: number[] = [];

  addPlace(place: number): void {
    this.places.push(place);
  }

  addText(text: string, id: string, end: number): void {
    const { high, low } = fingerprint(text) ?? { high: 0, low: 0 };
    this.fingerprints.push(high, low);
    this.ids.writeText(id);
    this.idEnds.push(this.ids.length);
    this.ends.push(end);
  }

  finish(): Marks {
    return {
      places: Uint32Array.from(this.places),
      ends: Uint32Array.from(this.ends),
      fingerprints: Uint32Array.from(this.fingerprints),
      ids: new Uint8Array(this.ids.bytes),
      idEnds: Uint32Array.from(this.idEnds),
    };
  }
}

/** The marks of several parcels as those of one. */
export function joinMarks(parts: readonly Marks[], lines: readonly Uint8Array[]): Marks {
  const ids = parts.map((part) => part.ids);
  return {
    places: joinPlaces(
      parts.map(({ places }) => places),
      lines,
    ),
    ends: joinPlaces(
      parts.map(({ ends }) => ends),
      lines,
    ),
    fingerprints: Uint32Array.from(parts.flatMap(({ fingerprints }) => [...fingerprints])),
    ids: Buffer.concat(ids),
    idEnds: joinPlaces(
      parts.map(({ idEnds }) => idEnds),
      ids,
    ),
  };
}

/** Each part counts from the start of its own bytes; joined, they count from the start of all. */
function joinPlaces(parts: readonly Uint32Array[], bytes: readonly Uint8Array[]): Uint32Array {
  let start = 0;
  return Uint32Array.from(
    parts.flatMap((places, part) => {
      const moved = [...places].map((place) => start + place);
      start += bytes[part]!.length;
      return moved;
    }),
  );
}
