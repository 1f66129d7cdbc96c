import { addDays } from '../../../app/domain/shared/day';
import type { Result } from '../../../app/domain/shared/result';
import { declareReuse } from '../../../app/services/resources/declareReuse.server';
import { endReuse } from '../../../app/services/resources/endReuse.server';
import { settleReuse } from '../../../app/services/resources/settleReuse.server';
import type { PersonKey } from './people';
import type { When } from './scene';
import type { Stage } from './stage';
import { REUSES, type ReuseTale } from './tales/reuses';
import { typeset } from './typography';

interface Told {
  readonly on: When;
  readonly tell: (at: Date) => Promise<void>;
}

/** Who builds on the common base, and what producers answer, through the use cases. */
export function reuseTales(stage: Stage): readonly Told[] {
  return typeset(REUSES).flatMap((tale) => tellReuse(stage, tale));
}

function tellReuse(stage: Stage, tale: ReuseTale): readonly Told[] {
  const { on, by, slug, startup = '', sinceBefore, purpose, savedCents, answer, ended } = tale;
  let reuseId = 0;
  return [
    {
      on,
      tell: async (at) => {
        const ctx = await stage.as(by, at);
        const since = addDays(ctx.today, -sinceBefore);
        const outcome = await declareReuse(ctx, { slug, startup, since, purpose, savedCents });
        succeed(outcome, by);
        reuseId = outcome.ok ? outcome.value : 0;
      },
    },
    ...(answer === undefined
      ? []
      : [
          {
            on: answer.on,
            tell: async (at: Date) => {
              const refusalReason = answer.refusal ?? null;
              const ctx = await stage.as(answer.by, at);
              succeed(await settleReuse(ctx, { slug, reuseId, refusalReason }), answer.by);
            },
          },
        ]),
    ...(ended === undefined
      ? []
      : [
          {
            on: ended,
            tell: async (at: Date) => {
              const ctx = await stage.as(by, at);
              succeed(await endReuse(ctx, { slug, reuseId, endedOn: ctx.today }), by);
            },
          },
        ]),
  ];
}

function succeed(outcome: Result<unknown, string>, by: PersonKey): void {
  if (!outcome.ok) throw new Error(`story, reuses: ${by} is refused: ${outcome.refusal}`);
}
