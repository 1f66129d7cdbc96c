import type { ActionFunctionArgs } from '@remix-run/node';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import { uploadOf } from '~/http/upload.server';
import { acceptHandover } from '~/services/handover/acceptHandover.server';
import { acceptItem } from '~/services/handover/acceptItem.server';
import { nameResponsible } from '~/services/handover/nameResponsible.server';
import { prepareHandover } from '~/services/handover/prepareHandover.server';
import { provideItem } from '~/services/handover/provideItem.server';
import { recordDeliberation } from '~/services/handover/recordDeliberation.server';
import { refuseHandover } from '~/services/handover/refuseHandover.server';
import { reopenItem } from '~/services/handover/reopenItem.server';
import { resumeHandover } from '~/services/handover/resumeHandover.server';
import { FILE_REFUSALS } from '~/wording/files';
import { HANDOVER_LABELS, HANDOVER_REFUSALS } from '~/wording/handover';
import { FIELD_SENTENCES } from '~/wording/shared';
import * as forms from './forms';

/** What each of the page's forms does. */
export async function handoverAction({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const page = `/startups/${slug}/passation`;
  const manners = { to: page, sentences: HANDOVER_REFUSALS, labels: HANDOVER_LABELS };
  switch (await intentOf(request)) {
    case 'prepare': {
      const form = await readForm(request, forms.nothing);
      if (!form.ok) return form.answer;
      return answer(await prepareHandover(contextOf(context, form), slug), form, {
        ...manners,
        done: 'handoverPrepared',
      });
    }
    case 'provide': {
      const form = await readForm(request, forms.provisionForm);
      if (!form.ok) return form.answer;
      const outcome = await provideItem(contextOf(context, form), slug, form.value);
      return answer(outcome, form, {
        ...manners,
        done: 'itemProvided',
        to: `${page}#${form.value.item}`,
      });
    }
    case 'accept-item': {
      const form = await readForm(request, forms.itemForm);
      if (!form.ok) return form.answer;
      const outcome = await acceptItem(contextOf(context, form), slug, form.value);
      return answer(outcome, form, {
        ...manners,
        done: 'itemAccepted',
        to: `${page}#${form.value.item}`,
      });
    }
    case 'reopen': {
      const form = await readForm(request, forms.reopeningForm);
      if (!form.ok) return form.answer;
      const outcome = await reopenItem(contextOf(context, form), slug, form.value);
      return answer(outcome, form, {
        ...manners,
        done: 'itemReopened',
        to: `${page}#${form.value.item}`,
      });
    }
    case 'accept': {
      const form = await readForm(request, forms.wholeForm);
      if (!form.ok) return form.answer;
      return answer(await acceptHandover(contextOf(context, form), slug, form.value), form, {
        ...manners,
        done: 'handoverAccepted',
      });
    }
    case 'refuse': {
      const form = await readForm(request, forms.refusalForm);
      if (!form.ok) return form.answer;
      return answer(await refuseHandover(contextOf(context, form), slug, form.value), form, {
        ...manners,
        done: 'handoverRefused',
      });
    }
    case 'resume': {
      const form = await readForm(request, forms.wholeForm);
      if (!form.ok) return form.answer;
      return answer(await resumeHandover(contextOf(context, form), slug, form.value), form, {
        ...manners,
        done: 'handoverResumed',
      });
    }
    case 'deliberate': {
      const form = await readForm(request, forms.deliberationForm);
      if (!form.ok) return form.answer;
      const asked = { ...form.value, file: await uploadOf(form) };
      const outcome = await recordDeliberation(contextOf(context, form), context, slug, asked);
      return answer(outcome, form, {
        ...{ ...manners, done: 'deliberationRecorded' },
        sentences: {
          ...HANDOVER_REFUSALS,
          ...FILE_REFUSALS,
          'file-missing': FIELD_SENTENCES['file-missing'],
        },
      });
    }
    case 'name-responsible': {
      const form = await readForm(request, forms.responsibleForm);
      if (!form.ok) return form.answer;
      const outcome = await nameResponsible(contextOf(context, form), slug, form.value);
      return answer(outcome, form, {
        ...manners,
        done: 'responsibleNamed',
        to: `${page}#${form.value.item}`,
      });
    }
    default:
      return notFound();
  }
}
