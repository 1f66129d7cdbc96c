import {
  frictionImports,
  frictionsOfImport,
  type ImportRow,
} from 'db/repositories/frictions-import';
import { organisationOf } from 'db/repositories/organisations';
import { isStaff } from '~/domain/accounts/account';
import { mayReadImport } from '~/domain/frictions/import-permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { planImport, type ImportPlan } from './planImport.server';

export type ImportView = Pick<ImportRow, 'id' | 'version' | 'name' | 'mapping' | 'source'> & {
  readonly sentOn: Day;
  /** Who proposes the lines that name nobody, as staff said it; empty when they did not. */
  readonly proposer: string;
  /** Whether the person chooses for whom: staff do. */
  readonly forAnyone: boolean;
} & (
    | { readonly state: 'pending'; readonly plan: ImportPlan }
    | { readonly state: 'abandoned' }
    | {
        readonly state: 'completed';
        readonly knownLines: number;
        readonly frictions: readonly {
          readonly row: number;
          readonly id: number;
          readonly title: string;
        }[];
      }
  );

/** An import as its sender sees it: what it would do, or what it did; null for whoever may not see it. */
export async function readImport(ctx: Context, id: number): Promise<ImportView | null> {
  const { db, actor } = ctx;
  const sent = await frictionImports.find(db, id);
  if (sent === null || !mayReadImport(actor, sent)) return null;
  const proposer =
    sent.organisationId === null ? null : await organisationOf(db, sent.organisationId);
  const common = {
    id,
    version: sent.version,
    name: sent.name,
    mapping: sent.mapping,
    source: sent.source,
    sentOn: dayInParis(sent.createdAt),
    proposer: proposer === null ? '' : `${proposer.name} (${proposer.code})`,
    forAnyone: isStaff(actor),
  };
  if (sent.state === 'pending')
    return { ...common, state: sent.state, plan: await planImport(db, actor, sent) };
  if (sent.state === 'abandoned') return { ...common, state: sent.state };
  const { state, knownLines } = sent;
  return { ...common, state, knownLines, frictions: await frictionsOfImport(db, id) };
}
