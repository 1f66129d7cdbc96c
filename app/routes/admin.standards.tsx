import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireStaffOrAdmin } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { uploadOf } from '~/http/upload.server';
import { importStandards } from '~/services/milestones/importStandards.server';
import { readStandardsList } from '~/services/milestones/readStandardsList.server';
import { Button } from '~/ui/base/buttons';
import { FileField } from '~/ui/base/file-field';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { Table } from '~/ui/base/table';
import { formatDay } from '~/wording/format';
import { IMPORT_REFUSALS } from '~/wording/milestones-standards';

export const meta: MetaFunction = () => [{ title: 'Standards de qualité – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaffOrAdmin(context, request);
  const list = await readStandardsList(contextOf(context));
  return { ...list, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaffOrAdmin(context, request);
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.answer;
  const upload = await uploadOf(form);
  return answer(await importStandards(contextOf(context, form), upload?.bytes ?? null), form, {
    to: '/admin/standards',
    done: 'standardsImported',
    sentences: IMPORT_REFUSALS,
  });
}

export default function StandardsAdmin() {
  const { version, standards, importedOn, importedBy, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Administration', href: '/admin' }, { label: 'Standards de qualité' }]}
      />
      <PageTitle
        title="Standards de qualité"
        lede="La liste à laquelle les équipes répondent avant chaque comité."
      />
      <Section title={`En vigueur\u00a0: ${version}`}>
        <p>
          {importedOn === null
            ? 'C’est la liste courte de Relais\u00a0: importez celle de votre réseau pour la remplacer.'
            : `Importée le ${formatDay(importedOn)} par ${importedBy ?? ''}.`}
        </p>
        <Table
          caption="Les standards en vigueur"
          captionHidden
          rows={standards}
          rowKey={({ id }) => id}
          columns={[
            { id: 'title', header: 'Standard', rowHeader: true, cell: ({ title }) => title },
            { id: 'category', header: 'Catégorie', cell: ({ category }) => category },
            { id: 'criteria', header: 'Critères', numeric: true, cell: ({ count }) => count },
          ]}
        />
      </Section>
      <Section title="Importer une version" id="importer">
        <p>
          Les réponses aux critères dont le libellé n’a pas changé restent&nbsp;; les autres
          critères attendent une réponse.
        </p>
        <PostForm formKey={formKey} encType="multipart/form-data">
          <ErrorSummary form={form} />
          <FileField
            name="file"
            label="Export JSON du réseau"
            hint="Un objet avec version et standards, chacun avec id, title, category, description, criteria et resources. 2 Mo au plus."
            accept=".json,application/json"
            required
            form={form}
          />
          <Button variant="primary">Importer cette version</Button>
        </PostForm>
      </Section>
    </>
  );
}
