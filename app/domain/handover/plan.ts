import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import { done, refuse, type Result } from '../shared/result';
import type { Phase } from '../startups/phase';

/** Years that the vision covers (DOMAIN, before the handover). */
export const PLAN_YEARS = 3;
/** Days of deliberation that a plan has room for. */
export const MOST_PLAN_DAYS = 5;

export interface PlanYear {
  readonly year: number;
  readonly cents: Cents;
  readonly paidBy: string;
}

export interface PlanDay {
  readonly heldOn: Day;
  readonly about: string;
}

/** What the team proposes for the years after the handover. */
export interface PlanText {
  readonly vision: string;
  readonly scenarios: string;
  readonly fallback: string;
  readonly organisation: string;
  readonly years: readonly PlanYear[];
  readonly days: readonly PlanDay[];
}

export const PLAN_REFUSALS = [
  'plan-not-open',
  'plan-missing',
  'plan-approved',
  'years-missing',
] as const;
export type PlanRefusal = (typeof PLAN_REFUSALS)[number];

/** Phases in which the plan is written: before the handover, once the service is used. */
export const PLAN_PHASES: readonly Phase[] = ['acceleration', 'consolidation'];

/** Whether the plan is still to be written or approved. */
export function planIsOpen(phase: Phase): boolean {
  return PLAN_PHASES.includes(phase);
}

/** A plan is written while it is open, with what each of its years costs. */
export function checkPlan(phase: Phase, years: readonly PlanYear[]): Result<null, PlanRefusal> {
  if (!planIsOpen(phase)) return refuse('plan-not-open');
  return years.length < PLAN_YEARS ? refuse('years-missing', { field: 'year-0' }) : done(null);
}

/** The owner approves a version once; a later version asks again. */
export function checkApproval(
  phase: Phase,
  plan: { readonly version: number; readonly approvedVersion: number | null },
): Result<null, PlanRefusal> {
  if (!planIsOpen(phase)) return refuse('plan-not-open');
  return plan.approvedVersion === plan.version ? refuse('plan-approved') : done(null);
}
