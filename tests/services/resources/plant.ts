import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from 'db/client';
import { account } from 'db/schema/accounts';
import { organisation } from 'db/schema/organisations';
import { resource } from 'db/schema/resources';
import type { Actor } from '~/domain/accounts/account';
import type { TypedResource } from '~/domain/resources/content';
import { dayInParis } from '~/domain/shared/day';
import { contributeResource } from '~/services/resources/contributeResource.server';
import type { ReuseForm } from '~/services/resources/declareReuse.server';
import { publishResource } from '~/services/resources/publishResource.server';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const today = dayInParis(NOW);

/** The slug of the organisation that owns a planted startup. */
export async function producerOf(db: Db, { ownerId }: PlantedStartup): Promise<string> {
  const rows = await rowsOf<{ slug: string }>(
    db,
    sql`select slug from organisation where id = ${ownerId}`,
  );
  return rows[0]?.slug ?? '';
}

/** A resource as somebody types it. */
export function typed(producer: string, more: Partial<TypedResource> = {}): TypedResource {
  return {
    kind: 'api',
    name: 'Voies et adresses',
    producer,
    startup: '',
    purpose: 'Donne les numéros des rues.',
    audience: 'Les secours.',
    accessConditions: 'Libre.',
    licence: 'ODbL-1.0',
    landingUrl: null,
    documentationUrl: null,
    repositoryUrl: null,
    contact: '',
    maturity: 'stable',
    maintainedUntil: null,
    ...more,
  };
}

/** Publishes a resource; answers its address. */
export async function publish(db: Db, staff: Actor, resource: TypedResource): Promise<string> {
  const outcome = await publishResource(as(db, staff), resource);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

/** Contributes a resource, or other words for one; answers the contribution's number. */
export async function contribute(
  db: Db,
  who: Actor,
  resource: TypedResource,
  slug: string | null = null,
) {
  const outcome = await contributeResource(as(db, who), { slug, typed: resource, note: '' });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

/** A resource beside a planted startup, with an agent of its producer. */
export interface Planted extends PlantedStartup {
  readonly resource: { readonly id: number; readonly slug: string };
  readonly producer: Actor;
}

let mark = 0;

/** A resource produced by an organisation of its own, beside a planted startup. */
export async function plantResource(
  db: Db,
  more: Partial<typeof resource.$inferInsert> = {},
): Promise<Planted> {
  mark += 1;
  const planted = await plantStartup(db);
  const code = `producteur-${mark}`;
  const row = { kind: 'autre', code, slug: code, name: code, searchName: code } as const;
  const [producing] = await db.insert(organisation).values(row).returning();
  const producerId = producing?.id ?? 0;
  const who = { name: 'Productrice', organisationId: producerId, attachment: 'confirmed' } as const;
  const email = `${code}@exemple.test`;
  const [agent] = await db
    .insert(account)
    .values({ ...who, email, createdAt: NOW })
    .returning();
  const slug = `ressource-${mark}`;
  const [kept] = await db
    .insert(resource)
    .values({
      ...{ slug, kind: 'api', name: `Ressource ${mark}`, producerId },
      ...{ purpose: 'Sert.', audience: 'Tous.', accessConditions: 'Libre.' },
      ...{ maturity: 'stable', publishedAt: NOW, changedAt: NOW },
      ...more,
    })
    .returning();
  return {
    ...planted,
    resource: { id: kept?.id ?? 0, slug },
    producer: { ...who, id: agent?.id ?? 0, maySign: false, roles: [] },
  };
}

/** That the person's own organisation reuses it since today. */
export const reuseOf = (planted: Planted, more: Partial<ReuseForm> = {}): ReuseForm => ({
  slug: planted.resource.slug,
  startup: '',
  since: today,
  purpose: 'Pour identifier les agents.',
  savedCents: null,
  ...more,
});
