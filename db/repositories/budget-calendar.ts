import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Closing, FunderCalendar, YearDay } from '../../app/domain/budget/calendar';
import { usualCalendar } from '../../app/domain/budget/calendar';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { funderAssembly, funderCalendar } from '../schema/budget-calendar';
import { organisation } from '../schema/organisations';

/** A funder with its calendar; `version` 0 while nobody has written one down and the usual one holds. */
export interface FunderWithCalendar {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly slug: string;
  readonly version: number;
  readonly calendar: FunderCalendar;
}

/** The calendars of organisations, by their ids. */
export async function calendarsOf(
  reader: Reader,
  organisationIds: readonly number[],
): Promise<ReadonlyMap<number, FunderWithCalendar>> {
  const ids = [...new Set(organisationIds)];
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({
      id: organisation.id,
      kind: organisation.kind,
      name: organisation.name,
      slug: organisation.slug,
      kept: funderCalendar,
    })
    .from(organisation)
    .leftJoin(funderCalendar, eq(funderCalendar.organisationId, organisation.id))
    .where(inArray(organisation.id, ids));
  const votes = await reader
    .select()
    .from(funderAssembly)
    .where(inArray(funderAssembly.organisationId, ids))
    .orderBy(asc(funderAssembly.heldOn));
  return new Map(
    rows.map(({ kept, ...about }) => {
      const own = votes.filter(({ organisationId }) => organisationId === about.id);
      const usual = usualCalendar(about.kind);
      const calendar = {
        orders: kept === null ? usual.orders : closing(kept.ordersFrom, kept.ordersTo),
        payments: kept === null ? usual.payments : closing(kept.paymentsFrom, kept.paymentsTo),
        assemblies: own.map(({ heldOn }) => heldOn),
      };
      return [about.id, { ...about, version: kept?.version ?? 0, calendar }];
    }),
  );
}

/** The calendar of the organisation at that address; null when there is none. */
export async function calendarAt(reader: Reader, slug: string): Promise<FunderWithCalendar | null> {
  const [row] = await reader
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.slug, slug));
  return row ? ((await calendarsOf(reader, [row.id])).get(row.id) ?? null) : null;
}

/** Locks the organisation, so that two people write its calendar one after the other. */
export async function lockFunder(tx: Tx, organisationId: number): Promise<void> {
  await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.id, organisationId))
    .for('no key update');
}

function closing(from: YearDay | null, to: YearDay | null): Closing | null {
  return from === null || to === null ? null : { from, to };
}

/** Writes down when a funder is closed, under the next version. */
export async function saveClosings(
  tx: Tx,
  organisationId: number,
  closings: { readonly orders: Closing | null; readonly payments: Closing | null },
): Promise<void> {
  const values = {
    ordersFrom: closings.orders?.from ?? null,
    ordersTo: closings.orders?.to ?? null,
    paymentsFrom: closings.payments?.from ?? null,
    paymentsTo: closings.payments?.to ?? null,
  };
  await tx
    .insert(funderCalendar)
    .values({ organisationId, ...values })
    .onConflictDoUpdate({
      target: funderCalendar.organisationId,
      set: { ...values, version: sql`${funderCalendar.version} + 1` },
    });
}

/** Notes a day on which the assembly votes; false when it was noted already. */
export async function insertAssembly(
  tx: Tx,
  organisationId: number,
  heldOn: Day,
): Promise<boolean> {
  const rows = await tx
    .insert(funderAssembly)
    .values({ organisationId, heldOn })
    .onConflictDoNothing()
    .returning({ heldOn: funderAssembly.heldOn });
  return rows.length > 0;
}

/** Takes a day of the assembly away; false when it was not noted. */
export async function deleteAssembly(
  tx: Tx,
  organisationId: number,
  heldOn: Day,
): Promise<boolean> {
  const rows = await tx
    .delete(funderAssembly)
    .where(
      and(eq(funderAssembly.organisationId, organisationId), eq(funderAssembly.heldOn, heldOn)),
    )
    .returning({ heldOn: funderAssembly.heldOn });
  return rows.length > 0;
}
