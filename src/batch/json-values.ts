import { parseJson } from './parse-json.js';

/** A value of a JSON document, or why there is none in its place. */
export type JsonValue =
  | {
      readonly value: unknown;
      /** Whether it stands in a list; else it is a document of its own. */
      readonly inList: boolean;
    }
  | { readonly problem: string };

/** Longer than any posting with everything that is kept beside it. */
const LONGEST_RECORD = 16 * 1024 * 1024;
/** A document longer than this is not read as a whole, but from the list on that makes it so long. */
const LARGEST_DOCUMENT = 32 * 1024 * 1024;
/** How much is kept of what is passed over, since the next record may begin in it. */
const OVERLAP = 1024;

const unitOf = (character: string) => character.charCodeAt(0);
const QUOTE = unitOf('"');
const BACKSLASH = unitOf('\\');
const OBJECT = unitOf('{');
const OBJECT_END = unitOf('}');
const LIST = unitOf('[');
const LIST_END = unitOf(']');
const COMMA = unitOf(',');
const LINE_FEED = unitOf('\n');
const SPACE = unitOf(' ');

/**
 * Cuts JSON that arrives in pieces into values and parses them: the elements of a list, or documents that follow one
 * another. What is broken is a problem, and reading goes on at the next record that begins with the same key, which
 * no parser of whole documents could do.
 */
export class JsonValues {
  private state: 'between' | 'inside' | 'lost' | 'done' = 'between';
  /** What has arrived and is not cut off yet; inside a value, it begins there. */
  private text = '';
  /** Its last piece, and where that begins: looking at each piece by itself spares putting all of a long value together for each. */
  private piece = '';
  private pieceAt = 0;
  /** How far it has been looked at. */
  private at = 0;
  private inString = false;
  /** The marks that are to close what is open in the value, outermost first; and how many of them close lists. */
  private closing: number[] = [];
  private openLists = 0;
  /** Where in the value its outermost open list begins, or -1. */
  private listAt = -1;
  /** How many lists are open around the value. */
  private lists = 0;
  /** Whether that is the list of a document that is too long, at whose end everything ends. */
  private isListOfDocument = false;
  /** How a record begins after one that is broken. */
  private next = ANY_KEY;
  private found: JsonValue[] = [];

  /** The values that end in this piece. */
  add(piece: string): JsonValue[] {
    this.pieceAt = this.text.length;
    this.piece = piece;
    this.text += piece;
    while (this.step());
    const { found } = this;
    this.found = [];
    return found;
  }

  /** What is left when nothing more comes. */
  end(): JsonValue[] {
    // Numbers and words have no end of their own.
    const found = this.closing.length === 0 && !this.inString ? this.add('\n') : [];
    while (this.state === 'inside') {
      this.giveUp('it breaks off');
      found.push(...this.add(''));
    }
    if (this.lists > 0 && this.state === 'between')
      found.push({ problem: 'the file breaks off here, before the end of its list' });
    return found;
  }

  /** Whether there is more to be found in what has arrived. */
  private step(): boolean {
    if (this.state === 'between') return this.begin();
    if (this.state === 'inside') return this.read();
    return this.state === 'lost' && this.find();
  }

  private begin(): boolean {
    let at = 0;
    for (; at < this.text.length && this.state === 'between'; at += 1) {
      const unit = this.text.charCodeAt(at);
      if (unit === LIST) this.lists += 1;
      else if (unit === LIST_END) this.closeList();
      else if (unit > SPACE && unit !== COMMA && unit !== OBJECT_END) break;
    }
    const isValue = at < this.text.length && this.state === 'between';
    this.goOnFrom(at, isValue ? 'inside' : this.state);
    return isValue;
  }

  private closeList(): void {
    this.lists = Math.max(0, this.lists - 1);
    if (this.lists === 0 && this.isListOfDocument) this.state = 'done';
  }

  private read(): boolean {
    const end = this.findEnd();
    if (typeof end === 'string') this.giveUp(end);
    else if (end !== null) this.finish(end);
    else if (this.text.length <= (this.lists > 0 ? LONGEST_RECORD : LARGEST_DOCUMENT)) return false;
    else if (this.lists === 0 && this.listAt >= 0) this.descend();
    else this.giveUp('this is longer than 16 MB');
    return true;
  }

  /** Where the value ends, why it never will, or null where that has not arrived yet. */
  private findEnd(): number | string | null {
    const { text, piece, pieceAt, closing } = this;
    for (; this.at < text.length; this.at += 1) {
      const unit = piece.charCodeAt(this.at - pieceAt);
      if (this.inString) {
        if (unit === BACKSLASH) this.at += 1;
        else if (unit === QUOTE) this.inString = false;
        else if (unit < SPACE) return 'a line ends inside quotation marks';
        else continue;
        if (unit === QUOTE && closing.length === 0) return this.at + 1;
      } else if (unit === QUOTE) this.inString = true;
      else if (unit === OBJECT) closing.push(OBJECT_END);
      else if (unit === LIST) {
        if (this.openLists === 0) this.listAt = this.at;
        this.openLists += 1;
        closing.push(LIST_END);
      } else if (closing.length === 0) {
        if (unit === COMMA || unit === LINE_FEED || unit === LIST_END || unit === OBJECT_END) return this.at;
      } else if (unit === OBJECT_END || unit === LIST_END) {
        if (closing.pop() !== unit) return 'its brackets do not match';
        if (unit === LIST_END) this.openLists -= 1;
        if (closing.length === 0) return this.at + 1;
        if (this.openLists === 0) this.listAt = -1;
      }
    }
    return null;
  }

  private finish(end: number): void {
    try {
      this.found.push({ value: parseJson(this.text.slice(0, end)), inList: this.lists > 0 });
      this.goOnFrom(end);
    } catch (error) {
      this.giveUp(`this is not JSON (${(error as Error).message})`, end);
    }
  }

  /** Leaves a value that is broken, for the record that begins in it or, where it has an end, for what is behind. */
  private giveUp(problem: string, end?: number): void {
    this.found.push({ problem });
    this.next = patternOfNext(this.text);
    const next = findRecord(this.text.slice(0, end), this.next);
    if (next >= 0) this.goOnFrom(next);
    else if (end !== undefined) this.goOnFrom(end);
    else this.goOnFrom(Math.max(1, this.text.length - OVERLAP), 'lost');
  }

  private find(): boolean {
    const next = findRecord(this.text, this.next);
    if (next >= 0) this.goOnFrom(next);
    else this.goOnFrom(Math.max(0, this.text.length - OVERLAP), 'lost');
    return next >= 0;
  }

  private descend(): void {
    this.goOnFrom(this.listAt + 1);
    this.lists = 1;
    this.isListOfDocument = true;
  }

  private goOnFrom(at: number, state: typeof this.state = 'between'): void {
    this.state = state;
    this.text = this.text.slice(at);
    this.piece = this.text;
    this.pieceAt = 0;
    this.at = 0;
    this.inString = false;
    this.closing = [];
    this.openLists = 0;
    this.listAt = -1;
  }
}

const FIRST_KEY = /^\{\s*("(?:[^"\\\n]|\\.){0,200}")\s*:/;

const ANY_KEY = /\{\s*"[^"\\\n]*"\s*:/g;

/** Records of one source begin with the same key. */
function patternOfNext(broken: string): RegExp {
  const key = FIRST_KEY.exec(broken)?.[1]?.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return key === undefined ? ANY_KEY : new RegExp(`\\{\\s*${key}\\s*:`, 'g');
}

/** What may stand before a record. */
const AHEAD: ReadonlySet<string | undefined> = new Set([',', '}', ']']);

/**
 * Where a record begins: behind another value or a line end, and any white space. That is looked at only where an object begins, since
 * white space may go on for megabytes.
 */
function findRecord(text: string, pattern: RegExp): number {
  for (const { index } of text.matchAll(pattern)) {
    const before = text.slice(0, index).trimEnd();
    const space = text.slice(before.length, index);
    if (space.includes('\n') || AHEAD.has(before.at(-1))) return index;
  }
  return -1;
}
