import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mayImport } from '~/domain/frictions/import-permissions';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm, wrongForm } from '~/http/form.server';
import { uploadOf } from '~/http/upload.server';
import { readImports } from '~/services/frictions/readImports.server';
import { receiveImport } from '~/services/frictions/receiveImport.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ImportList } from '~/ui/imports/import-list';
import { SendForm } from '~/ui/imports/send-form';
import { IMPORT_FILE_HINT, IMPORT_REFUSALS } from '~/wording/frictions-import';
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
  const file = await uploadOf(form);
  if (file === null)
    return wrongForm({ values: {}, errors: { file: FIELD_SENTENCES['file-missing'] } });
  return answer(await receiveImport(contextOf(context, form), file), form, {
    to: ({ id }) => `/frictions/import/${id}`,
    done: null,
    sentences: IMPORT_REFUSALS,
  });
}

/** A list of frictions is sent: nothing is deposited before its sender has seen what it would do. */
export default function Import() {
  const { imports, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb items={[{ label: 'Frictions', href: '/frictions' }, { label: 'Importer' }]} />
      <PageTitle
        title="Importer un tableau de frictions"
        lede="Les réponses à un appel à projets, une liste de frictions déjà recueillie&nbsp;: déposez-les d’un coup, après les avoir relues. Rien n’est déposé avant votre accord."
      />
      <SendForm formKey={formKey} label="Tableau" hint={IMPORT_FILE_HINT} form={form}>
        <p>
          Les titres des colonnes sont reconnus autant que possible, et vous les corrigez à l’étape
          suivante. Pour partir d’un exemple&nbsp;:{' '}
          <a href="/frictions/import/modele.csv">télécharger un tableau à remplir</a>.
        </p>
      </SendForm>
      <ImportList imports={imports} base="/frictions/import" made={['friction', 'frictions']} />
    </>
  );
}
