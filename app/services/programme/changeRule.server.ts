import { lockProgramme, programmeOfSlug, saveRule } from 'db/repositories/programme';
import { mayKeepProgrammes } from '~/domain/programme/permissions';
import { checkRule, type RuleRefusal } from '~/domain/programme/rule';
import type { Rule } from '~/domain/programme/votes';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openVotes } from './openVotes.server';

export interface RuleForm extends Rule {
  readonly reason: string;
  /** Of the programme, as its author saw it. */
  readonly version: number;
}

/** Staff change the rule by which a programme's colleges approve, and say why; not while a text is voted by it. */
export async function changeRule(
  ctx: Context,
  slug: string,
  { version, reason, quorumPercent, majorityPercent }: RuleForm,
): Promise<Result<null, RuleRefusal | SharedRefusal>> {
  return act<null, RuleRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    if (!mayKeepProgrammes(ctx.actor)) return refuse('not-found');
    const found = await programmeOfSlug(tx, slug);
    if (found === null || found.isNeighbour || !(await lockProgramme(tx, found.id))) {
      return refuse('not-found');
    }
    const programme = await programmeOfSlug(tx, slug);
    if (programme === null) return refuse('not-found');
    const { id, quorumPercent: quorum, majorityPercent: majority } = programme;
    const before = { quorumPercent: quorum, majorityPercent: majority };
    if (programme.version !== version) {
      return refuse('conflict', { facts: { ...before, version: programme.version } });
    }
    const after = { quorumPercent, majorityPercent };
    const checked = checkRule(before, after, await openVotes(tx, id));
    if (!checked.ok) return checked;
    await saveRule(tx, id, checked.value);
    record({
      act: 'programme.rule-changed',
      subject: { kind: 'programme', id },
      ...{ before, after, reason },
    });
    return done(null);
  });
}
