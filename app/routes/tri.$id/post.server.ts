import type { z } from 'zod';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { answer } from '~/http/answer.server';
import { contextOf, type RequestContext } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import type { Context } from '~/services/shared/context.server';
import type { Done } from '~/wording/done';
import { DECISION_LABELS } from '~/wording/frictions';
import { TRIAGE_REFUSALS, WORKBENCH_LABELS } from '~/wording/frictions-workbench';
import { backTo } from './return.server';

type Outcome = Promise<Result<{ id: number }, FrictionRefusal | WorkbenchRefusal | SharedRefusal>>;

interface Act<S extends z.ZodType> {
  readonly schema: S;
  /** What the next page says was done. */
  readonly done: Done;
  readonly work: (ctx: Context, form: z.output<S>) => Outcome;
}

/** Reads a form that was posted on a file, does what it asks, and goes back to where one was in the queue. */
export async function post<S extends z.ZodType>(
  request: Request,
  context: RequestContext,
  id: number,
  { schema, done, work }: Act<S>,
) {
  const form = await readForm(request, schema);
  if (!form.ok) return form.answer;
  const outcome = await work(contextOf(context, form), form.value);
  return answer(outcome, form, {
    to: backTo(request, id),
    done,
    sentences: TRIAGE_REFUSALS,
    labels: { ...DECISION_LABELS, ...WORKBENCH_LABELS },
  });
}
