import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mayImport } from '~/domain/frictions/import-permissions';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm, wrongForm } from '~/http/form.server';
import { readImports } from '~/services/frictions/readImports.server';
import { receiveImport } from '~/services/frictions/receiveImport.server';
import { Button } from '~/ui/base/buttons';
import { FileField } from '~/ui/base/file-field';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { ImportList } from '~/ui/frictions/import-list';
import { IMPORT_FILE_HINT, IMPORT_KEPT, IMPORT_REFUSALS } from '~/wording/frictions-import';
import { FIELD_SENTENCES } from '~/wording/shared';

export const meta: MetaFunction = () => [{ title: 'Importer des frictions – Relais' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const imports = (await readImports(contextOf(context))) ?? notFound();
  return { imports, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (!mayImport(requireActor(context))) return notFound();
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.answer;
  const sent = form.files.get('file');
  if (sent === undefined)
    return wrongForm({ values: {}, errors: { file: FIELD_SENTENCES['file-missing'] } });
  const file = { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
  return answer(await receiveImport(contextOf(context, form), file), form, {
    to: ({ id }) => `/frictions/import/${id}`,
    sentences: IMPORT_REFUSALS,
  });
}

export default function Import() {
  const { imports, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb items={[{ label: 'Frictions', href: '/frictions' }, { label: 'Importer' }]} />
      <PageTitle
        title="Importer un tableau de frictions"
        lede="Les réponses à un appel à projets, une liste d’irritants déjà recueillie&nbsp;: déposez-les d’un coup, après les avoir relues. Rien n’est déposé avant votre accord."
      />
      <Section title="Envoyer le fichier">
        <PostForm formKey={formKey} encType="multipart/form-data">
          <ErrorSummary form={form} />
          <FileField
            name="file"
            label="Tableau"
            hint={IMPORT_FILE_HINT}
            accept=".csv,.tsv,.txt"
            required
            form={form}
          />
          <p>
            Les titres des colonnes sont reconnus autant que possible, et vous les corrigez à
            l’étape suivante. Pour partir d’un exemple&nbsp;:{' '}
            <a href="/frictions/import/modele.csv">télécharger un tableau à remplir</a>.
          </p>
          <Button variant="primary">Envoyer et vérifier</Button>
        </PostForm>
      </Section>
      {imports.length === 0 ? null : (
        <Section title="Vos imports">
          <p>{IMPORT_KEPT}</p>
          <ImportList imports={imports} />
        </Section>
      )}
    </>
  );
}
