/** Three quarters of the largest table; about as many postings as anybody keeps in one dump. */
const MOST_TEXTS = 12 * 1024 * 1024;
const FIRST_SLOTS = 4096;
const FULLEST = 0.75;
/** Two numbers of fingerprint, one for the place of the id. */
const NUMBERS_PER_SLOT = 3;

const ID_BLOCK = 1024 * 1024;
const MOST_ID_BLOCKS = 1024;
const LONGEST_ID = 0xffff;

/**
 * Remembers texts by their fingerprints, and who had each first. A text takes 16 to 32 bytes, 2 more and its id: at most
 * 12,582,912 texts, and 1 GiB of ids. After that no new ones are remembered, but the old ones are still found.
 */
export class TextIndex {
  /** How many texts came when there was no more room. */
  forgotten = 0;
  private texts = 0;
  private slots = new Uint32Array(FIRST_SLOTS * NUMBERS_PER_SLOT);
  private readonly ids = new IdStore();

  constructor(private readonly mostTexts = MOST_TEXTS) {}

  /** The id of whoever had this text first; null where it is new, and then it is this one's. */
  claim(high: number, low: number, id: Uint8Array): Uint8Array | null {
    const slot = findSlot(this.slots, high, low);
    const place = this.slots[slot + 2]!;
    if (place !== 0) return this.ids.read(place - 1);
    this.remember(slot, high, low, id);
    return null;
  }

  private remember(slot: number, high: number, low: number, id: Uint8Array): void {
    const place = this.texts < this.mostTexts ? this.ids.add(id) : null;
    if (place === null) {
      this.forgotten += 1;
      return;
    }
    this.slots.set([high, low, place + 1], slot);
    this.texts += 1;
    if (this.texts * NUMBERS_PER_SLOT > this.slots.length * FULLEST) this.slots = enlarge(this.slots);
  }
}

/** The slot that holds a text, or the empty one that it would go to. */
function findSlot(slots: Uint32Array, high: number, low: number): number {
  const count = slots.length / NUMBERS_PER_SLOT;
  for (let slot = low & (count - 1); ; slot = (slot + 1) & (count - 1)) {
    const at = slot * NUMBERS_PER_SLOT;
    if (slots[at + 2] === 0 || (slots[at] === high && slots[at + 1] === low)) return at;
  }
}

function enlarge(slots: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(slots.length * 2);
  for (let at = 0; at < slots.length; at += NUMBERS_PER_SLOT) {
    if (slots[at + 2] === 0) continue;
    const text = slots.subarray(at, at + NUMBERS_PER_SLOT);
    larger.set(text, findSlot(larger, text[0]!, text[1]!));
  }
  return larger;
}

/** Ids one after another in blocks of memory, each behind its length in two bytes. */
class IdStore {
  private readonly blocks: Uint8Array[] = [];
  /** Where the next one goes in the last block. */
  private end = ID_BLOCK;

  /** Where the id is kept, or null where it is not. */
  add(id: Uint8Array): number | null {
    if (id.length > LONGEST_ID) return null;
    if (this.end + 2 + id.length > ID_BLOCK) {
      if (this.blocks.length === MOST_ID_BLOCKS) return null;
      this.blocks.push(new Uint8Array(ID_BLOCK));
      this.end = 0;
    }
    const place = (this.blocks.length - 1) * ID_BLOCK + this.end;
    this.blocks.at(-1)!.set([id.length & 0xff, id.length >> 8], this.end);
    this.blocks.at(-1)!.set(id, this.end + 2);
    this.end += 2 + id.length;
    return place;
  }

  read(place: number): Uint8Array {
    const block = this.blocks[Math.floor(place / ID_BLOCK)]!;
    const start = place % ID_BLOCK;
    const length = block[start]! | (block[start + 1]! << 8);
    return block.subarray(start + 2, start + 2 + length);
  }
}
