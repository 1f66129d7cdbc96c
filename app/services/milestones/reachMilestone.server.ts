import { saveClosing, type MilestoneClosing } from 'db/repositories/milestones';
import { findLogLine } from 'db/repositories/milestones-log';
import { readEvidence, type Evidence, type TypedEvidence } from '~/domain/milestones/evidence';
import { reachRefusal, type MilestoneRefusal } from '~/domain/milestones/rules';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import {
  keepFile,
  type FileKeeping,
  type KeptFile,
  type Upload,
} from '~/services/files/keepFile.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openMilestone, type MilestoneSeen } from './openMilestone.server';

export interface MilestoneReached extends MilestoneSeen {
  readonly reachedOn: Day;
  readonly evidence: Omit<TypedEvidence, 'hasFile'>;
  /** Null when no file was sent. */
  readonly file: Upload | null;
  /** Empty when nothing more is said. */
  readonly note: string;
}

type Refusal = SharedRefusal | MilestoneRefusal;

/** Marks a planned milestone reached on a day, with what proves it: a link, a figure with its unit and day, a file, or a line of the team's log. */
export async function reachMilestone(
  ctx: Context,
  keeping: FileKeeping,
  form: MilestoneReached,
): Promise<Result<number, Refusal>> {
  const typed = { ...form.evidence, hasFile: form.file !== null };
  const evidence = readEvidence(typed, form.reachedOn);
  if (!evidence.ok) return evidence;
  if (evidence.value.kind !== 'file' || form.file === null) {
    return reach(ctx, form, evidence.value, null);
  }
  return keepFile(ctx, keeping, form.file, (file) => reach(ctx, form, evidence.value, file));
}

async function reach(
  ctx: Context,
  form: MilestoneReached,
  evidence: Evidence,
  file: KeptFile | null,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(ctx, async (acting) => {
    const opened = await openMilestone(ctx, acting, form, 'reach');
    if (!opened.ok) return opened;
    if (ctx.actor === null) return refuse('forbidden');
    const { milestone, startup } = opened.value;
    const refused = reachRefusal(startup, form.reachedOn, ctx.today);
    if (refused) return refused;
    if (evidence.kind === 'log') {
      const line = await findLogLine(acting.tx, startup.id, evidence.logLineId);
      if (line === null) return refuse('log-line-missing', { field: 'logLineId' });
      if (line.audience !== 'everyone')
        return refuse('log-line-not-public', { field: 'logLineId' });
    }
    await file?.save(acting.tx, { startupId: startup.id, uploadedById: ctx.actor.id });
    await saveClosing(acting.tx, milestone.id, {
      state: 'reached',
      closedOn: form.reachedOn,
      evidenceNote: form.note || null,
      ...columnsOf(evidence, file),
    });
    acting.record({
      act: 'milestone.reached',
      subject: { kind: 'milestone', id: milestone.id },
      startupId: startup.id,
      before: { state: milestone.state },
      after: { state: 'reached', reachedOn: form.reachedOn, evidence: evidence.kind },
    });
    return done(milestone.id);
  });
}

type EvidenceColumns = Omit<
  Extract<MilestoneClosing, { state: 'reached' }>,
  'state' | 'closedOn' | 'evidenceNote'
>;

function columnsOf(evidence: Evidence, file: KeptFile | null): EvidenceColumns {
  const { kind: evidenceKind } = evidence;
  switch (evidence.kind) {
    case 'link':
      return { evidenceKind, evidenceUrl: evidence.url };
    case 'figure':
      return {
        evidenceKind,
        evidenceFigure: evidence.figure,
        evidenceUnit: evidence.unit,
        evidenceFigureOn: evidence.on,
      };
    case 'file':
      return { evidenceKind, ...(file === null ? {} : { evidenceFileId: file.id }) };
    case 'log':
      return { evidenceKind, evidenceLogLineId: evidence.logLineId };
  }
}
