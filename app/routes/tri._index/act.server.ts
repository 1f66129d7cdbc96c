import { readTriageQuery, triageHref } from '~/domain/frictions/triage-filters';
import { notFound } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf, type RequestContext } from '~/http/context.server';
import { intentOf, readForm, wrongForm } from '~/http/form.server';
import { forgetTriageView } from '~/services/frictions/forgetTriageView.server';
import { makeBulkJob } from '~/services/frictions/makeBulkJob.server';
import { saveTriageView } from '~/services/frictions/saveTriageView.server';
import { takeFriction } from '~/services/frictions/takeFriction.server';
import { DECISION_LABELS, FRICTION_REFUSALS } from '~/wording/frictions';
import { WORKBENCH_REFUSALS } from '~/wording/frictions-workbench';
import { BULK, filesOf, FORGET_VIEW, isOrder, orderOf, SAVE_VIEW, TAKE } from './forms';

/** Does what was posted on the queue, and comes back to the same view, filters and place. */
export async function actOnQueue(request: Request, context: RequestContext) {
  const query = readTriageQuery(new URL(request.url).searchParams);
  const here = triageHref(query);
  switch (await intentOf(request)) {
    case 'take': {
      const form = await readForm(request, TAKE);
      if (!form.ok) return form.answer;
      const { next, ...taken } = form.value;
      const outcome = await takeFriction(contextOf(context, form), taken);
      return answer(outcome, form, {
        ...{ to: next === null ? here : `${here}#dossier-${next}`, done: 'taken' },
        sentences: FRICTION_REFUSALS,
        labels: DECISION_LABELS,
      });
    }
    case 'bulk': {
      const form = await readForm(request, BULK);
      if (!form.ok) return form.answer;
      const order = orderOf(form.value);
      if (!isOrder(order)) return wrongForm({ ...form.state, errors: order });
      const of = filesOf(form.value, query);
      const outcome = await makeBulkJob(contextOf(context, form), { order, of });
      return answer(outcome, form, {
        to: ({ id }) => `/tri/lots/${id}`,
        done: 'lotMade',
        sentences: WORKBENCH_REFUSALS,
      });
    }
    case 'save-view': {
      const form = await readForm(request, SAVE_VIEW);
      if (!form.ok) return form.answer;
      const outcome = await saveTriageView(contextOf(context, form), form.value.name, query);
      return answer(outcome, form, {
        ...{ to: here, done: 'viewSaved' },
        sentences: WORKBENCH_REFUSALS,
      });
    }
    case 'forget-view': {
      const form = await readForm(request, FORGET_VIEW);
      if (!form.ok) return form.answer;
      const outcome = await forgetTriageView(contextOf(context, form), form.value.id);
      return answer(outcome, form, { to: here, done: 'viewForgotten', sentences: {} });
    }
    default:
      return notFound();
  }
}
