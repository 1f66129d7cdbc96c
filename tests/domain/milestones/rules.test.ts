import { describe, expect, it } from 'vitest';
import { readEvidence } from '~/domain/milestones/evidence';
import {
  canDo,
  EVIDENCE_KINDS,
  isLate,
  MILESTONE_STATES,
  MILESTONE_TRANSITIONS,
  type EvidenceKind,
  type MilestoneAct,
} from '~/domain/milestones/milestone';
import {
  missRefusal,
  moveRefusal,
  planRefusal,
  reachRefusal,
  stateRefusal,
} from '~/domain/milestones/rules';
import { day } from '~/domain/shared/day';

const today = day('2026-03-12');
const startup = { phase: 'construction', openedOn: day('2026-01-10') } as const;

describe('a milestone', () => {
  it.each([
    ['planned', '2026-03-11', true],
    ['planned', '2026-03-12', false],
    ['planned', '2026-03-13', false],
    ['reached', '2026-03-11', false],
    ['cancelled', '2026-03-11', false],
  ] as const)('%s for %s is late: %s', (state, dueOn, late) => {
    expect(isLate({ state, dueOn: day(dueOn) }, today)).toBe(late);
  });

  it('changes while it is planned, and never after', () => {
    const acts = Object.keys(MILESTONE_TRANSITIONS) as MilestoneAct[];
    for (const state of MILESTONE_STATES) {
      for (const act of acts) expect(canDo(state, act)).toBe(state === 'planned');
    }
  });

  it.each([
    ['2026-01-09', 'due-before-startup'],
    ['2026-01-10', null],
    ['2027-01-01', null],
    ['2031-03-12', null],
    ['2031-03-13', 'due-too-far'],
    ['9999-01-01', 'due-too-far'],
  ])('planned for %s: %s', (dueOn, refusal) => {
    expect(planRefusal(startup, day(dueOn), today)?.refusal ?? null).toBe(refusal);
  });

  it('is planned on a live startup only', () => {
    const refused = planRefusal({ ...startup, phase: 'transfere' }, today, today);
    expect(refused?.refusal).toBe('startup-not-live');
  });

  it.each([
    ['2026-03-11', 'reached-in-future', day('2026-03-10')],
    ['2026-03-12', null, today],
    ['2026-01-10', null, today],
    ['2026-01-09', 'reached-before-startup', today],
  ])('reached on %s: %s', (reachedOn, refusal, now) => {
    expect(reachRefusal(startup, day(reachedOn), now)?.refusal ?? null).toBe(refusal);
  });

  it('moves to another day, of the startup’s life', () => {
    const moved = (to: string) => moveRefusal(startup, today, day(to), today)?.refusal ?? null;
    expect(moved('2026-03-12')).toBe('same-day');
    expect(moved('2026-01-09')).toBe('due-before-startup');
    expect(moved('2026-01-10')).toBeNull();
    expect(moved('2026-03-13')).toBeNull();
    expect(moved('2031-03-12')).toBeNull();
    expect(moved('2031-03-13')).toBe('due-too-far');
  });

  it.each([
    ['2026-03-11', null],
    ['2026-03-12', 'missed-before-its-day'],
  ])('due on %s may be called missed: %s', (dueOn, refusal) => {
    expect(missRefusal(day(dueOn), today)?.refusal ?? null).toBe(refusal);
  });
});

describe('an act on a milestone', () => {
  it.each([
    ['construction', 'planned', null],
    ['construction', 'reached', 'milestone-closed'],
    ['construction', 'missed', 'milestone-closed'],
    ['construction', 'cancelled', 'milestone-closed'],
    ['transfere', 'planned', 'startup-not-live'],
    ['abandon', 'reached', 'startup-not-live'],
  ] as const)('in %s while %s: %s', (phase, state, refusal) => {
    for (const act of Object.keys(MILESTONE_TRANSITIONS) as MilestoneAct[]) {
      expect(stateRefusal(phase, state, act)?.refusal ?? null, act).toBe(refusal);
    }
  });
});

describe('evidence', () => {
  const nothing = {
    url: null,
    figure: null,
    unit: '',
    figureOn: null,
    logLineId: null,
    hasFile: false,
  };

  it.each([
    [{ kind: 'link', ...nothing }, 'link-missing'],
    [{ kind: 'figure', ...nothing }, 'figure-missing'],
    [{ kind: 'figure', ...nothing, figure: 0 }, 'unit-missing'],
    [{ kind: 'file', ...nothing }, 'file-missing'],
    [{ kind: 'link', ...nothing, hasFile: true }, 'link-missing'],
    [{ kind: 'log', ...nothing }, 'log-line-missing'],
  ] as const)('%o lacks something: %s', (typed, refusal) => {
    expect(readEvidence(typed, today)).toMatchObject({ ok: false, refusal });
  });

  it.each([
    ['2026-03-11', '2026-03-11'],
    ['2026-03-12', '2026-03-12'],
    ['2026-03-13', 'figure-after-milestone'],
    [null, '2026-03-12'],
  ] as const)('is a figure of %s for a milestone reached on 12 March: %s', (figureOn, expected) => {
    const typed = { ...nothing, kind: 'figure', figure: 3, unit: 'usagers' } as const;
    const on = figureOn === null ? null : day(figureOn);
    const read = readEvidence({ ...typed, figureOn: on }, today);
    expect(read.ok && read.value.kind === 'figure' ? read.value.on : !read.ok && read.refusal).toBe(
      expected,
    );
  });

  it('keeps what belongs to its kind alone', () => {
    const all = { ...nothing, url: 'https://a.fr', figure: 0, unit: 'usagers', logLineId: 4 };
    const read = (kind: EvidenceKind) => readEvidence({ ...all, kind, hasFile: true }, today);
    expect(EVIDENCE_KINDS.map((kind) => read(kind))).toEqual(
      [
        { kind: 'link', url: 'https://a.fr' },
        { kind: 'figure', figure: 0, unit: 'usagers', on: today },
        { kind: 'file' },
        { kind: 'log', logLineId: 4 },
      ].map((value) => ({ ok: true, value })),
    );
  });
});
