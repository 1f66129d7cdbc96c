import { insertFriction, staffIds, updateFriction } from 'db/repositories/frictions';
import { frictionImports, insertImportLines } from 'db/repositories/frictions-import';
import { answerDueOn } from '~/domain/frictions/answer-time';
import type { PlannedLine } from '~/domain/frictions/import-plan';
import { move, TRANSITIONS } from '~/domain/frictions/transitions';
import type { ImportRefusal } from '~/domain/imports/file';
import { linesToWrite } from '~/domain/imports/plan';
import { done, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act, type Acting, type Guards } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { importMail } from '~/wording/frictions-import';
import { openImport } from './openImport.server';
import { planImport } from './planImport.server';

type Refusal = ImportRefusal | SharedRefusal;
type NewLine = Extract<PlannedLine, { kind: 'new' }>['placed'];

/** Two imports of the same line at once: the second one learns it from the database. */
const GUARDS: Guards<Refusal> = {
  friction_import_line_reference: 'imported-meanwhile',
  friction_import_line_text: 'imported-meanwhile',
};

/**
 * Deposits every new line of an import, all or nothing: one wrong line and none is written. Lines that were imported
 * before stay as they are. Staff and the sender get one e-mail for the whole list.
 */
export function importFrictions(
  ctx: Context,
  seen: { readonly id: number; readonly version: number },
): Promise<Result<{ id: number; created: number }, Refusal>> {
  return act<{ id: number; created: number }, Refusal>(
    ctx,
    async (acting) => {
      const opened = await openImport(ctx, acting.tx, seen);
      if (!opened.ok) return opened;
      const plan = await planImport(acting.tx, ctx.actor, opened.value);
      const fresh = linesToWrite(plan);
      if (!fresh.ok) return fresh;
      const written = [];
      for (const { placed } of fresh.value)
        written.push(await deposit(ctx, acting, seen.id, placed));
      await insertImportLines(acting.tx, written);
      const created = written.length;
      const knownLines = plan.lines.length - created;
      await frictionImports.close(acting.tx, seen.id, {
        state: 'completed',
        at: ctx.now,
        knownLines,
      });
      acting.record({
        act: 'friction_import.completed',
        subject: { kind: 'friction_import', id: seen.id },
        after: { created, known: knownLines },
      });
      await tell(ctx, acting, { id: seen.id, created });
      return done({ id: seen.id, created });
    },
    GUARDS,
  );
}

async function deposit(
  ctx: Context,
  { tx, record }: Acting,
  importId: number,
  { row, line, textHash, proposer, territory }: NewLine,
) {
  const { reference, organisation: _organisation, territory: _territory, ...text } = line;
  const organisationId = proposer.id;
  const frictionId = await insertFriction(tx, {
    ...text,
    territoryId: territory?.id ?? null,
    organisationId,
    authorId: ctx.actor?.id ?? 0,
    createdAt: ctx.now,
  });
  const moved = move('draft', 'submit', {});
  if (!moved.ok) throw new Error('a draft may be submitted');
  await updateFriction(tx, frictionId, { state: moved.value, submittedAt: ctx.now });
  record({
    act: TRANSITIONS.submit.journal,
    subject: { kind: 'friction', id: frictionId },
    frictionId,
    before: { state: 'draft' },
    after: { state: moved.value, organisationId, importId, row },
  });
  return { importId, row, organisationId, reference: reference || null, textHash, frictionId };
}

async function tell(
  ctx: Context,
  { tx, notify }: Acting,
  { id, created }: { readonly id: number; readonly created: number },
): Promise<void> {
  const senderId = ctx.actor?.id ?? 0;
  const facts = {
    by: ctx.actor?.name ?? '',
    created,
    due: answerDueOn(ctx.now),
    link: `${ctx.publicUrl}/frictions/import/${id}`,
  };
  notify({ accountId: senderId, ...importMail('sender', facts) });
  for (const accountId of await staffIds(tx)) {
    if (accountId !== senderId) notify({ accountId, ...importMail('staff', facts) });
  }
}
