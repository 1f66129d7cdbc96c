import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readForm, wrongForm } from '~/http/form.server';
import { uploadOf } from '~/http/upload.server';
import { readVerification } from '~/services/handover/readVerification.server';
import { verifyAgreement } from '~/services/handover/verifyAgreement.server';
import { Button } from '~/ui/base/buttons';
import { FileField } from '~/ui/base/file-field';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { SignedFacts } from '~/ui/handover/signed-facts';
import { VerdictAlert } from '~/ui/handover/verdict-alert';
import { de } from '~/wording/elision';
import { FIELD_SENTENCES } from '~/wording/shared';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Vérifier la convention ${de(page?.startupName ?? 'transfert')} – Relais` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = idParam(params['id']);
  const verification = (await readVerification(contextOf(context), id)) ?? notFound();
  return { ...verification, formKey: crypto.randomUUID() };
}

/** Says what a file is; nothing is kept of it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params['id']);
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.answer;
  const upload = await uploadOf(form);
  if (upload === null) {
    return wrongForm({ values: {}, errors: { file: FIELD_SENTENCES['file-missing'] } });
  }
  const found = (await verifyAgreement(contextOf(context), id, upload.bytes)) ?? notFound();
  return data({ form: undefined, found: { ...found, name: upload.name } });
}

export default function Verify() {
  const verification = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const found = posted && 'found' in posted ? posted.found : undefined;
  const { startupName, slug, formKey } = verification;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Start-ups', href: '/startups' },
          { label: startupName, href: `/startups/${slug}` },
          { label: 'Passation', href: `/startups/${slug}/passation` },
          { label: 'Vérifier' },
        ]}
      />
      <PageTitle
        kicker="Convention de transfert"
        title={`Ce fichier est-il la convention signée ${de(startupName)}\u00a0?`}
        lede="Choisissez le PDF que vous avez reçu. Son empreinte SHA-256 est comparée à celle qui est signée. Le fichier n’est pas conservé."
      />
      {found === undefined ? null : <VerdictAlert {...found} />}
      <PostForm formKey={formKey} encType="multipart/form-data" label="Fichier à vérifier">
        <ErrorSummary form={posted?.form} />
        <FileField
          name="file"
          label="Fichier à vérifier"
          required
          form={posted?.form}
          accept="application/pdf"
        />
        <Button variant="primary">Vérifier ce fichier</Button>
      </PostForm>
      <Section title="Ce qui est signé">
        <SignedFacts verification={verification} />
      </Section>
    </>
  );
}
