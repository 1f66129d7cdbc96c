import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import {
  email,
  euros,
  optionalLine,
  paragraphs,
  ticked,
  versionField,
  wholeNumber,
} from '~/http/fields';
import { readForm } from '~/http/form.server';
import { editSupport } from '~/services/frictions/editSupport.server';
import { readSupport } from '~/services/frictions/readSupport.server';
import { supportFriction } from '~/services/frictions/supportFriction.server';
import { ButtonLink } from '~/ui/base/buttons';
import { Callout } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { SupportForm } from '~/ui/frictions/support-form';
import { Prose } from '~/ui/layout/page';
import { SUPPORT_FIELDS, SUPPORT_REFUSALS } from '~/wording/frictions-support';

export const meta: MetaFunction = () => [{ title: 'Nous aussi – Relais' }];

/** More people than live in France, and the minutes of a year. */
const MOST_PEOPLE = 100_000_000;
const MOST_MINUTES = 525_600;
const SOURCE = 500;
const PHONE = 40;

const SUPPORT = z.object({
  evidence: paragraphs(),
  peoplePerYear: wholeNumber(0, MOST_PEOPLE).optional(),
  minutesEach: wholeNumber(0, MOST_MINUTES).optional(),
  eurosEachCents: euros().optional(),
  evidenceSource: optionalLine(SOURCE),
  territory: optionalLine(),
  pilot: ticked(),
  contactName: optionalLine(),
  contactEmail: email().optional(),
  contactPhone: optionalLine(PHONE),
  /** Posted when a « nous aussi » is corrected. */
  version: versionField().optional(),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const draft = new URL(request.url).searchParams.get('brouillon');
  const ctx = contextOf(context);
  const view = await readSupport(
    ctx,
    idParam(params['id']),
    draft === null ? null : idParam(draft),
  );
  if (view === null) return notFound();
  if (view.joinInstead !== null) throw redirect(`/frictions/${view.joinInstead}/nous-aussi`);
  return { ...view, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const form = await readForm(request, SUPPORT);
  if (!form.ok) return form.answer;
  const { version, contactName, contactEmail, contactPhone, ...said } = form.value;
  const contact = { name: contactName, email: contactEmail ?? '', phone: contactPhone };
  const ctx = contextOf(context, form);
  const manners = { sentences: SUPPORT_REFUSALS, labels: SUPPORT_FIELDS };
  if (version === undefined) {
    const outcome = await supportFriction(ctx, { id, ...said, contact });
    return answer(outcome, form, { ...manners, to: `/frictions/${id}?rejointe=1`, done: null });
  }
  const outcome = await editSupport(ctx, { id, version, ...said, contact });
  return answer(outcome, form, { ...manners, to: `/frictions/${id}` });
}

export default function JoinFriction() {
  const view = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { id, title, obstacle, version } = view;
  const ours = version !== null;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: `Friction nº ${id}`, href: `/frictions/${id}` },
          { label: 'Nous aussi' },
        ]}
      />
      <PageTitle
        kicker={ours ? 'Notre « nous aussi »' : 'Nous aussi'}
        title={title}
        lede={
          ours
            ? 'Corrigez ou complétez ce que votre organisation a dit de cette friction.'
            : 'Dites comment votre organisation rencontre la même friction. Votre témoignage se lira sur sa page, et vous recevrez chaque réponse.'
        }
      />
      <Prose>
        {obstacle === null ? (
          <SupportForm {...view} form={form} />
        ) : (
          <Callout
            action={<ButtonLink href={`/frictions/${id}`}>Revenir à la friction</ButtonLink>}
          >
            {SUPPORT_REFUSALS[obstacle]}
          </Callout>
        )}
      </Prose>
    </>
  );
}
