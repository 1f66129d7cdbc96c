import { openBulkJobs } from 'db/repositories/frictions-bulk';
import { offeredTerritories, type Territory } from 'db/repositories/frictions-territories';
import {
  knownTags,
  staffMembers,
  viewsOf,
  type SavedView,
  type StaffMember,
} from 'db/repositories/frictions-workbench';
import { isStaff } from '~/domain/accounts/account';
import type { BulkState } from '~/domain/frictions/bulk';
import type { Context } from '~/services/shared/context.server';

/** What stands around the queue: the choices of its filters, one's saved views and running lots. */
export interface TriageDesk {
  readonly staff: readonly StaffMember[];
  readonly tags: readonly string[];
  readonly territories: readonly Territory[];
  readonly views: readonly SavedView[];
  readonly lots: readonly { readonly id: number; readonly state: BulkState }[];
}

/** The desk of a staff member; null for anybody else. */
export async function readTriageDesk({ db, actor, today }: Context): Promise<TriageDesk | null> {
  if (actor === null || !isStaff(actor)) return null;
  const [staff, tags, territories, views, lots] = await Promise.all([
    staffMembers(db),
    knownTags(db),
    offeredTerritories(db, true, today),
    viewsOf(db, actor.id),
    openBulkJobs(db, actor.id),
  ]);
  return { staff, tags, territories, views, lots };
}
