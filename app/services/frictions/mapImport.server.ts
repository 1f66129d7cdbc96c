import { frictionImports } from 'db/repositories/frictions-import';
import { organisationsCalled } from 'db/repositories/frictions-import-places';
import type { Reader } from 'db/client';
import { isStaff } from '~/domain/accounts/account';
import type { ImportField } from '~/domain/frictions/import-columns';
import type { FrictionImportRefusal } from '~/domain/frictions/import-refusal';
import { recordMapping, type Mapping } from '~/domain/imports/columns';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openImport } from './openImport.server';

export interface ImportChoices {
  /** What each column is, in the file's order. */
  readonly mapping: Mapping<ImportField>;
  /** Who proposes the lines that name nobody, as staff type it. */
  readonly organisation: string;
  readonly source: string;
}

type Refusal = FrictionImportRefusal | SharedRefusal;

/** Corrects what the columns of a pending import are, and what stands where a line says nothing. Nothing is imported yet, so the journal has nothing to tell. */
export function mapImport(
  ctx: Context,
  seen: { readonly id: number; readonly version: number },
  { mapping, organisation, source }: ImportChoices,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx }) => {
    const opened = await openImport(ctx, tx, seen);
    if (!opened.ok) return opened;
    const columns = recordMapping(mapping, opened.value.mapping.length);
    if (!columns.ok) return columns;
    const proposer = await namedProposer(tx, isStaff(ctx.actor) ? organisation : '');
    if (!proposer.ok) return proposer;
    await frictionImports.update(tx, seen.id, {
      mapping: columns.value,
      organisationId: proposer.value,
      source,
    });
    return done({ id: seen.id });
  });
}

async function namedProposer(
  reader: Reader,
  name: string,
): Promise<Result<number | null, 'default-unknown' | 'default-ambiguous'>> {
  if (name === '') return done(null);
  const found = (await organisationsCalled(reader, [name])).get(name) ?? [];
  const [only, second] = found;
  if (only === undefined) return refuse('default-unknown', { field: 'organisation' });
  if (second === undefined) return done(only.id);
  const choices = found.map((each) => `${each.name} (${each.code})`).slice(0, 5);
  return refuse('default-ambiguous', {
    field: 'organisation',
    facts: { choices: choices.join(', ') },
  });
}
