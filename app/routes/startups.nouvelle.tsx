import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import {
  dayField,
  decimal,
  email,
  euros,
  line,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  recordId,
  versionField,
} from '~/http/fields';
import { readForm } from '~/http/form.server';
import { openStartup } from '~/services/startups/openStartup.server';
import { readOpening } from '~/services/startups/readOpening.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, Hidden, PostForm } from '~/ui/base/post-form';
import { OpeningFields } from '~/ui/startups/opening-fields';
import { formatDay, formatNumber } from '~/wording/format';
import { STARTUP_FIELD_LABELS, STARTUP_REFUSALS } from '~/wording/startups';

const DAYS_A_WEEK = decimal(0.5, 5);

const openingForm = z.object({
  frictionId: recordId().required(),
  version: versionField(),
  name: line(80),
  slug: optionalLine(60),
  pitch: paragraphs(500),
  sponsorId: recordId().optional(),
  sponsorEmail: email().optional(),
  problem: paragraphs(2_000),
  freedAgent: line(),
  freedDaysPerWeek: DAYS_A_WEEK.required(),
  budgetLine: line(),
  engagementSignedOn: dayField().required(),
  intrapreneurName: line(),
  intrapreneurEmail: email().required(),
  intrapreneurDaysPerWeek: DAYS_A_WEEK.required(),
  ownerId: recordId().optional(),
  ownerText: optionalLine(),
  ownerMissingReason: optionalParagraphs(1_000),
  envelope: euros().optional(),
});

export const meta: MetaFunction = () => [{ title: 'Ouvrir une start-up – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const friction = new URL(request.url).searchParams.get('friction');
  if (friction === null) throw redirect('/tri');
  const opening = await readOpening(ctx, idParam(friction));
  if (!opening.ok && opening.refusal === 'friction-not-selected') {
    throw redirect(`/frictions/${friction}`);
  }
  if (!opening.ok) return notFound();
  return { ...opening.value, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, openingForm);
  if (!form.ok) return form.answer;
  const { envelope, version, ...rest } = form.value;
  const outcome = await openStartup(contextOf(context, form), {
    ...rest,
    frictionVersion: version,
    envelopeCents: envelope,
  });
  return answer(outcome, form, {
    to: (slug) => `/startups/${slug}`,
    sentences: STARTUP_REFUSALS,
    labels: STARTUP_FIELD_LABELS,
  });
}

export default function OpenStartup() {
  const opening = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { friction, today } = opening;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Tri', href: '/tri' },
          { label: friction.title, href: `/frictions/${friction.id}` },
          { label: 'Ouvrir une start-up' },
        ]}
      />
      <PageTitle
        kicker={`Friction nº ${friction.id}`}
        title="Ouvrir une start-up"
        lede="Elle commence par une investigation d’environ neuf semaines."
      />
      <PostForm formKey={opening.formKey} version={friction.version}>
        <ErrorSummary form={form} />
        <Hidden name="frictionId" value={friction.id} />
        <OpeningFields
          form={form}
          owners={opening.owners}
          sponsors={opening.sponsors}
          today={today}
          proposedEnvelope={formatNumber(opening.proposedEnvelopeCents / 100)}
          endsOn={formatDay(opening.investigationEndsOn)}
          notes={friction}
        />
        <ButtonGroup>
          <Button variant="primary">Ouvrir la start-up</Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}
