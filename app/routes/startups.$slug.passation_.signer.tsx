import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { z } from 'zod';
import { PARTIES, type Party } from '~/domain/handover/handover';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, line } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { hashOfCode, newCode } from '~/http/signing-code.server';
import { readSigning } from '~/services/handover/readSigning.server';
import { requestSigningCode } from '~/services/handover/requestSigningCode.server';
import { signHandover } from '~/services/handover/signHandover.server';
import { ButtonLink } from '~/ui/base/buttons';
import { Alert, Callout } from '~/ui/base/messages';
import { Section } from '~/ui/base/page-title';
import { DocumentFacts } from '~/ui/handover/document-facts';
import { CodeForm, SignForm } from '~/ui/handover/signing-forms';
import { startupPageTitle } from '~/ui/startups/page-title';
import { HANDOVER_REFUSALS, SIGN_WORDS } from '~/wording/handover';

const seen = { party: choice(PARTIES).required(), sha256: line(64) };
const codeForm = z.object(seen);
const signForm = z.object({ ...seen, code: line(20) });

export const meta: MetaFunction = ({ matches }) =>
  startupPageTitle(matches, 'Signer la convention');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const party = partyOf(request);
  const signing = await readSigning(contextOf(context), params.slug ?? '', party);
  if (!signing) return notFound();
  const { mailIsShown } = context;
  return { ...signing, party, mailIsShown, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const page = `/startups/${slug}/passation`;
  const { sessionSecret } = context;
  if ((await intentOf(request)) === 'ask-code') {
    const form = await readForm(request, codeForm);
    if (!form.ok) return form.answer;
    const asked = { ...form.value, ...newCode(sessionSecret) };
    const outcome = await requestSigningCode(contextOf(context, form), slug, asked);
    return answer(outcome, form, {
      to: `${page}/signer?partie=${form.value.party}`,
      done: null,
      sentences: HANDOVER_REFUSALS,
    });
  }
  const form = await readForm(request, signForm);
  if (!form.ok) return form.answer;
  const { code, ...signing } = form.value;
  const outcome = await signHandover(contextOf(context, form), slug, {
    ...signing,
    codeHash: hashOfCode(code, sessionSecret),
  });
  return answer(outcome, form, { to: page, sentences: HANDOVER_REFUSALS });
}

/** To sign: the document and its hash, then the proof of who one is. */
export default function SignAgreement() {
  const signing = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { slug } = useParams();
  const { party, objection, hasCode, mailIsShown, formKey, sha256 } = signing;
  const page = `/startups/${slug ?? ''}/passation`;
  return (
    <Section title={SIGN_WORDS[party]}>
      <DocumentFacts {...signing} slug={slug ?? ''} />
      {objection === null ? (
        <>
          <CodeForm {...{ formKey, party, sha256, hasCode, form }} />
          {hasCode && mailIsShown ? (
            <Callout
              title="Cette démonstration n’envoie rien"
              action={<ButtonLink href="/courriels">Lire les courriels</ButtonLink>}
            >
              Votre code vous attend parmi ses courriels.
            </Callout>
          ) : null}
          {hasCode ? <SignForm {...{ formKey, party, sha256, form }} /> : null}
        </>
      ) : (
        <Alert tone="info" title="Rien à signer pour l’instant">
          <p>{HANDOVER_REFUSALS[objection]}</p>
        </Alert>
      )}
      <p>
        <a href={page}>Revenir à la passation</a>
      </p>
    </Section>
  );
}

function partyOf(request: Request): Party {
  const asked = new URL(request.url).searchParams.get('partie');
  return PARTIES.find((party) => party === asked) ?? notFound();
}
