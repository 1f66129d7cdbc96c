import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readHandover } from '~/services/handover/readHandover.server';
import { readBuiltOn } from '~/services/startups/readBuiltOn.server';
import { Sheet } from '~/ui/base/documents';
import { Section } from '~/ui/base/page-title';
import { StateBadge } from '~/ui/base/tags';
import { Day } from '~/ui/base/values';
import { AgreementLinks } from '~/ui/handover/agreement-links';
import { Blockers } from '~/ui/handover/blockers';
import { Checklist } from '~/ui/handover/checklist';
import { RefusalForm, WholeForm } from '~/ui/handover/decision-forms';
import { Deliberation } from '~/ui/handover/deliberation';
import { HANDOVER_TONES } from '~/ui/handover/handover-tones';
import { NotBegun } from '~/ui/handover/not-begun';
import { PlanLink } from '~/ui/handover/plan-link';
import { SignatureFoot } from '~/ui/handover/signature-foot';
import { StateNotes } from '~/ui/handover/state-notes';
import { Offered } from '~/ui/resources/offered';
import { de } from '~/wording/elision';
import { HANDOVER_STATES } from '~/wording/handover';
import { handoverAction } from './handover-action.server';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Passation ${de(data?.startupName ?? 'la start-up')} – Relais` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const page = await readHandover(ctx, params.slug ?? '');
  if (!page) return notFound();
  const { offered } = await readBuiltOn(ctx, params.slug ?? '');
  const offer = { slug: params.slug ?? '', offered, mayPropose: ctx.actor !== null };
  return { ...page, offer, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  return handoverAction(args);
}

/** The handover: what blocks it on top, the checklist in two columns, the two signatures at the foot. */
export default function HandoverPage() {
  const { startupName, handover, phase, hasOwner, people, receivers, may, ...rest } =
    useLoaderData<typeof loader>();
  const { plan, signers, today, formKey, offer } = rest;
  const { slug = '' } = useParams();
  const posted = useActionData<typeof action>()?.form;
  const formOf = (intent: string) => (posted?.values.intent === intent ? posted : undefined);
  if (handover === null) {
    return (
      <NotBegun {...{ slug, phase, hasOwner, plan, offer }}>
        {may.prepare ? (
          <WholeForm formKey={formKey} intent="prepare" form={formOf('prepare')} />
        ) : null}
      </NotBegun>
    );
  }
  const { id, version, state, receiverName, receiverSlug, items, deliberation, agreement } =
    handover;
  const shared = { formKey, version };
  return (
    <>
      <Section
        title="Passation"
        aside={<StateBadge tone={HANDOVER_TONES[state]}>{HANDOVER_STATES[state]}</StateBadge>}
      >
        <StateNotes {...{ slug, state, phase }} refusalReason={handover.refusalReason} />
        <PlanLink slug={slug} plan={plan} />
        <Blockers blockers={handover.blockers} readiness={handover.readiness} />
        {may.prepare ? (
          <WholeForm formKey={formKey} intent="prepare" form={formOf('prepare')} />
        ) : null}
        {may.resume ? <WholeForm {...shared} intent="resume" form={formOf('resume')} /> : null}
        {may.accept ? <WholeForm {...shared} intent="accept" form={formOf('accept')} /> : null}
      </Section>
      <Sheet title={startupName} reference="Convention de transfert">
        <p>
          Commencée le <Day day={handover.startedOn} />. Porteur qui reçoit le service et le fera
          vivre&nbsp;: <a href={`/organisations/${receiverSlug}`}>{receiverName}</a>.
        </p>
        {items === null ? (
          <p>
            Les preuves se lisent entre les parties. L’état de la passation et ses signatures sont
            publics.
          </p>
        ) : (
          <Checklist
            {...{ items, formKey, people, receivers }}
            form={posted}
            mayProvide={may.provide}
            mayJudge={may.judge}
          />
        )}
        {handover.needsDeliberation && !(state === 'cancelled' && deliberation === null) ? (
          <Deliberation
            {...{ ...shared, today }}
            form={formOf('deliberate')}
            mayRecord={may.deliberate}
            recorded={deliberation}
          />
        ) : null}
        <AgreementLinks
          {...{ slug, agreement, isSigned: state === 'signed', isParty: items !== null }}
          handoverId={id}
        />
        <SignatureFoot
          {...{ slug, state, signers }}
          signatures={handover.signatures}
          maySign={may.sign}
        />
      </Sheet>
      {may.refuse ? <RefusalForm {...shared} form={formOf('refuse')} /> : null}
      <Offered {...offer} />
    </>
  );
}
