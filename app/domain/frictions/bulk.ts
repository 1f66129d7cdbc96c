import type { DeclineReason } from './friction';
import { done, refuse, type Result } from '../shared/result';

/** What may be done to many files at once. */
export const BULK_ACTS = ['tag', 'assign', 'qualify', 'decline'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** As many as a person can still read the report of. */
export const MOST_BULK_LINES = 500;

/** Acts that their proposers and the public read: they are looked over once more before they begin. */
const LOOKED_OVER: ReadonlySet<BulkAct> = new Set(['qualify', 'decline']);

/** Whether the lot waits for a second look before it begins. */
export function isLookedOver(act: BulkAct): boolean {
  return LOOKED_OVER.has(act);
}

/** What a lot brings to each of its files. */
export type BulkOrder =
  | { readonly act: 'tag'; readonly tag: string }
  | { readonly act: 'assign'; readonly handlerId: number }
  | { readonly act: 'qualify'; readonly words: string }
  | { readonly act: 'decline'; readonly reason: DeclineReason; readonly words: string };

/** A file of a lot, at the version that its author saw. */
export interface BulkLine {
  readonly id: number;
  readonly version: number;
}

const LINE = /^([1-9]\d{0,8}):([1-9]\d{0,8})$/;

/** The ticked lines of a list (« 12:3,15:1 »: number and version), each file once; what is no line is left out. */
export function tickedLines(typed: string): BulkLine[] {
  const lines = new Map<number, BulkLine>();
  for (const part of typed.split(',')) {
    const [, id, version] = LINE.exec(part.trim()) ?? [];
    if (id !== undefined) lines.set(Number(id), { id: Number(id), version: Number(version) });
  }
  return [...lines.values()];
}

/** Whether a lot of that many files may be made: some, and no more than people can look over. */
export function mayBulk(count: number): Result<null, 'nothing-ticked' | 'too-many-lines'> {
  if (count === 0) return refuse('nothing-ticked');
  return count > MOST_BULK_LINES
    ? refuse('too-many-lines', { facts: { count, max: MOST_BULK_LINES } })
    : done(null);
}

/** Where a lot stands. */
export const BULK_STATES = ['waiting', 'running', 'done', 'abandoned'] as const;
export type BulkState = (typeof BULK_STATES)[number];

/** What became of a line; null until it was its turn. */
export const BULK_OUTCOMES = ['done', 'refused', 'left'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** How long a process keeps a lot to itself between two lines; then another one goes on with it. */
const BULK_LEASE_SECONDS = 30;

/** Until when a lot that a process works on stays its own. */
export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + BULK_LEASE_SECONDS * 1_000);
}

/** How far a lot is. */
export interface BulkProgress {
  readonly total: number;
  readonly worked: number;
  readonly done: number;
  readonly refused: number;
}

/** Counts a lot's lines by what became of them. */
export function progressOf(
  lines: readonly { readonly outcome: BulkOutcome | null }[],
): BulkProgress {
  const count = (outcome: BulkOutcome): number =>
    lines.filter((line) => line.outcome === outcome).length;
  const [done, refused] = [count('done'), count('refused')];
  return { total: lines.length, worked: done + refused, done, refused };
}
