import type { SectionKind } from '../types.js';
import type { Document, SentenceZone } from './document.js';

/** What a requirement counts for, where a duty counts 1. */
export const REQUIREMENT_WORTH = 0.5;

/** A sentence counts as saying something from this worth on: a full requirement has half. */
export const LEAST_WORTH = 0.25;

/** The zone of a sentence that says nothing of the work. */
export const NEITHER: SentenceZone = { duty: 0, requirement: 0, neither: 1 };

export function worthOf({ duty, requirement }: SentenceZone): number {
  return duty + REQUIREMENT_WORTH * requirement;
}

/** The name that a sentence's zone gives its section where the heading says otherwise or nothing. */
export function sectionKindOf(document: Document, sentence: number, zone: SentenceZone): SectionKind {
  const told = document.sections[document.sentences[sentence]!.section]!.kind;
  const strongest = Math.max(zone.duty, zone.requirement, zone.neither);
  if (zone.duty === strongest) return 'duties';
  if (zone.requirement === strongest) return told === 'preferred' ? 'preferred' : 'requirements';
  return told === 'duties' || told === 'requirements' || told === 'preferred' ? 'other' : told;
}
