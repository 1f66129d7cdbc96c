import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { newCalendarSeed } from '~/http/calendar.server';
import { contextOf } from '~/http/context.server';
import { choice, ticked } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { changeDigest } from '~/services/notifications/changeDigest.server';
import { renewCalendar } from '~/services/notifications/renewCalendar.server';

const schema = z.object({
  intent: choice(['digest', 'calendar']).required(),
  weeklyDigest: ticked(),
});

/** The choices stand on the account's page. */
export function loader() {
  return redirect('/compte');
}

/** Changes how the person is told what is due. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireActor(context);
  const form = await readForm(request, schema);
  if (!form.ok) return redirect('/compte', 303);
  const ctx = contextOf(context, form);
  return form.value.intent === 'digest'
    ? answer(await changeDigest(ctx, form.value.weeklyDigest), form, {
        to: '/compte#courriel',
        sentences: {},
      })
    : answer(await renewCalendar(ctx, newCalendarSeed()), form, {
        to: '/compte#calendrier',
        sentences: {},
      });
}
