import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mayPublish } from '~/domain/resources/permissions';
import { LARGEST_PUBLICCODE } from '~/domain/resources/publiccode-words';
import { requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { optionalParagraphs } from '~/http/fields';
import { readForm, wrongForm } from '~/http/form.server';
import { pastedOrSent } from '~/http/pasted.server';
import { readPubliccode } from '~/services/resources/readPubliccode.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { Prose } from '~/ui/layout/page';
import { PubliccodeFaults } from '~/ui/resources/publiccode-faults';
import { PubliccodeForm } from '~/ui/resources/publiccode-form';
import { PubliccodeStart } from '~/ui/resources/publiccode-start';
import { PUBLICCODE_SENTENCES } from '~/wording/resources-publiccode';

const checkForm = z.object({ text: optionalParagraphs(LARGEST_PUBLICCODE) });

export const meta: MetaFunction = () => [{ title: 'Lire un publiccode.yml – Relais' }];

export function loader({ context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  return { mayPublish: mayPublish(actor), formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireActor(context);
  const form = await readForm(request, checkForm);
  if (!form.ok) return form.answer;
  const text = await pastedOrSent(form, form.value.text, LARGEST_PUBLICCODE);
  const { values } = form.state;
  if (text === null) {
    return wrongForm({ values, errors: { file: PUBLICCODE_SENTENCES['not-utf8'] } });
  }
  if (text.trim() === '') {
    const error = 'Collez le contenu d’un publiccode.yml, ou choisissez le fichier.';
    return wrongForm({ values, errors: { text: error } });
  }
  const read = await readPubliccode(contextOf(context), text);
  if (read.ok) return data({ written: read.written });
  const error = 'Ce fichier ne suit pas encore le standard\u00a0: voyez chaque ligne à corriger.';
  const state = { values: { ...values, text }, errors: { text: error } };
  return data({ form: state, faults: read.faults }, { status: 422 });
}

export default function Publiccode() {
  const { mayPublish: publishes, formKey } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const form = answered !== undefined && 'form' in answered ? answered.form : undefined;
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Ressources', href: '/ressources' }, { label: 'Lire un publiccode.yml' }]}
      />
      <PageTitle
        title="Proposer un logiciel par son publiccode.yml"
        lede="Ce fichier, à la racine d’un dépôt de code public, décrit le logiciel pour tous les catalogues. Nous le vérifions, et la proposition se remplit."
      />
      {answered !== undefined && 'faults' in answered ? (
        <PubliccodeFaults faults={answered.faults} />
      ) : null}
      <Prose>
        {answered !== undefined && 'written' in answered ? (
          <PubliccodeStart written={answered.written} mayPublish={publishes} formKey={formKey} />
        ) : (
          <PubliccodeForm form={form} formKey={formKey} />
        )}
      </Prose>
    </>
  );
}
