import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { toOwnBase } from '~/http/programme-revision-address.server';
import { openRevisionForm } from '~/http/programme-revision-fields';
import { openRevision } from '~/services/programme/openRevision.server';
import { readRevisions } from '~/services/programme/readRevisions.server';
import { ButtonLink } from '~/ui/base/buttons';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { DraftOpening } from '~/ui/programme/draft-opening';
import { AdoptedEditions } from '~/ui/programme/adopted-editions';
import { NextEdition } from '~/ui/programme/next-edition';
import { ruleSentence } from '~/wording/programme';
import { REVISION_REFUSALS } from '~/wording/programme-revisions';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Révisions du programme – Relais' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const list = (await readRevisions(ctx, params.slug ?? null)) ?? notFound();
  toOwnBase(request, list.base);
  return { ...list, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, openRevisionForm);
  if (!form.ok) return form.answer;
  const outcome = await openRevision(contextOf(context, form), params.slug ?? null, form.value);
  return answer(outcome, form, { to: (page) => page, sentences: REVISION_REFUSALS });
}

/** The revisions of a programme: the one under way, each edition, and when the next one is due. */
export default function Revisions() {
  const { programme, base, open, editions, due, waiting, offered, may, formKey } =
    useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb items={[{ label: programme.name, href: base }, { label: 'Révisions' }]} />
      <PageTitle
        title="Révisions du programme"
        lede="Tous les six mois, l’État et les collectivités révisent ensemble le programme&nbsp;: des actions s’ajoutent, s’enrichissent ou se retirent, chacune avec son motif."
        actions={
          may.propose ? (
            <ButtonLink href={`${base}/propositions/nouvelle`} variant="primary">
              Proposer une modification
            </ButtonLink>
          ) : undefined
        }
      />
      <NextEdition {...{ open, due, base }} />
      {may.propose ? (
        <p>
          <a href={`${base}/propositions`}>
            {may.prepare && waiting > 0
              ? `Propositions de modification (${waiting} sans réponse)`
              : 'Mes propositions de modification'}
          </a>
        </p>
      ) : null}
      {offered.length === 0 ? null : <DraftOpening {...{ offered, form, formKey }} />}
      <Section title="Les éditions">
        <AdoptedEditions editions={editions} base={base} />
        <p>
          <a href={`${base}.atom`}>Suivre les éditions dans un lecteur de flux (Atom)</a>
        </p>
      </Section>
      <Section title="La règle" id="regle">
        <p>{ruleSentence(programme)}</p>
        {may.prepare ? (
          <p>
            <a href={`/programmes/${programme.slug}/regle`}>Changer la règle</a>
          </p>
        ) : null}
      </Section>
    </>
  );
}
