import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { FILE_AUDIENCES } from '~/domain/files/audience';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, fileId } from '~/http/fields';
import { intentOf, isTooLarge, readForm, wrongForm } from '~/http/form.server';
import { uploadOf } from '~/http/upload.server';
import { attachFile } from '~/services/frictions/attachFile.server';
import { changePieceAudience } from '~/services/frictions/changePieceAudience.server';
import { readPieces } from '~/services/frictions/readPieces.server';
import { removeAttachment } from '~/services/frictions/removeAttachment.server';
import { Alert, EmptyState } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary } from '~/ui/base/post-form';
import { AddPiece, PieceActions } from '~/ui/frictions/piece-forms';
import { PieceList } from '~/ui/frictions/piece-list';
import { Prose } from '~/ui/layout/page';
import {
  ATTACHMENT_REFUSALS,
  emptyPieces,
  piecesNews,
  type PiecesNews,
} from '~/wording/frictions-files';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Pièces jointes – Friction nº ${data?.page.id ?? ''} – Relais` },
];

const ADDED = z.object({ intent: z.literal('add'), audience: choice(FILE_AUDIENCES).required() });
const SHARED = z.object({ fileId: fileId(), audience: choice(FILE_AUDIENCES).required() });
const REMOVED = z.object({ fileId: fileId() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = (await readPieces(contextOf(context), idParam(params['id']))) ?? notFound();
  const news = piecesNews(new URL(request.url).searchParams.get('fait'));
  return { page, news, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const sentences = ATTACHMENT_REFUSALS;
  const to = (news: PiecesNews) => `/frictions/${id}/pieces?fait=${news}`;
  if (isTooLarge(request)) {
    return wrongForm({
      values: { intent: 'add' },
      errors: { file: ATTACHMENT_REFUSALS['file-too-large'] },
    });
  }
  switch (await intentOf(request)) {
    case 'audience': {
      const form = await readForm(request, SHARED);
      if (!form.ok) return form.answer;
      const outcome = await changePieceAudience(contextOf(context, form), { id, ...form.value });
      return answer(outcome, form, { to: to(form.value.audience), done: null, sentences });
    }
    case 'remove': {
      const form = await readForm(request, REMOVED);
      if (!form.ok) return form.answer;
      const asked = { id, ...form.value };
      const outcome = await removeAttachment(contextOf(context, form), context.storage, asked);
      return answer(outcome, form, { to: to('removed'), done: null, sentences });
    }
    default: {
      const form = await readForm(request, ADDED);
      if (!form.ok) return form.answer;
      const { audience } = form.value;
      const asked = { id, audience, file: await uploadOf(form) };
      const outcome = await attachFile(contextOf(context, form), context, asked);
      return answer(outcome, form, { to: to('added'), done: null, sentences });
    }
  }
}

export default function Pieces() {
  const { page, news, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { id, title, pieces, handles, isOpen } = page;
  const mayChange = handles && isOpen;
  const isOfAdding = form?.values['intent'] === 'add';
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: `Friction nº ${id}`, href: `/frictions/${id}` },
          { label: 'Pièces jointes' },
        ]}
      />
      <PageTitle
        kicker={title === '' ? 'Brouillon sans titre' : title}
        title="Pièces jointes"
        lede="Ce qui montre la friction&nbsp;: un tableau, une capture d’écran, une note, un courrier type."
      />
      {news !== null && form === undefined ? <Alert tone="success">{news}</Alert> : null}
      <Prose>
        {isOfAdding ? null : <ErrorSummary form={form} scope="piece" />}
        {pieces.length === 0 ? (
          <EmptyState title={emptyPieces(mayChange).title}>
            {emptyPieces(mayChange).text}
          </EmptyState>
        ) : (
          <PieceList
            pieces={pieces}
            withAudience={handles}
            actionsOf={(piece) =>
              mayChange ? <PieceActions piece={piece} formKey={formKey} /> : null
            }
          />
        )}
        {mayChange ? (
          <Section title="Joindre une pièce">
            <AddPiece formKey={formKey} form={isOfAdding ? form : undefined} />
          </Section>
        ) : null}
        {handles && !isOpen ? <p>{ATTACHMENT_REFUSALS['not-open-to-pieces']}</p> : null}
      </Prose>
    </>
  );
}
