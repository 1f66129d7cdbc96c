import type { Db } from 'db/client';
import { actsOnResource } from 'db/repositories/audit-reading';
import { findResource, type ResourceRow } from 'db/repositories/resources';
import {
  frictionsSentTo,
  neighboursOf,
  type AnsweredFriction,
  type ResourceNeighbours,
} from 'db/repositories/resources-page';
import { reusersOf } from 'db/repositories/resources-reuse-views';
import { actsReadBy } from '~/domain/audit/audience';
import type { ToldAct } from '~/domain/audit/told-act';
import { mayContribute, mayEditResource } from '~/domain/resources/permissions';
import { tellAct } from '../audit/tellAct.server';
import type { Context } from '../shared/context.server';
import { codeLacks } from './codeLacks.server';

/** An act on a resource, or on a reuse of it and then by whom. */
export interface ResourceAct extends ToldAct {
  readonly reuser: { readonly name: string; readonly href: string } | null;
}

/** A resource's page. */
export interface ResourceView extends ResourceNeighbours {
  readonly resource: ResourceRow;
  /** What keeps it from having a publiccode.yml; nothing when it has one. */
  readonly codeLacks: readonly ('repository' | 'licence')[];
  /** Frictions that it answers. */
  readonly answered: readonly AnsweredFriction[];
  /** What was done on it and on its reuses, the newest first. */
  readonly history: readonly ResourceAct[];
  readonly may: { readonly edit: boolean; readonly contribute: boolean };
}

const ACTS_SHOWN = 50;

/** A resource with its versions, what replaces it and its history; null when there is none. */
export async function readResource(ctx: Context, slug: string): Promise<ResourceView | null> {
  const { db, actor } = ctx;
  const resource = await findResource(db, slug);
  if (resource === null) return null;
  const [neighbours, answered, acts] = await Promise.all([
    neighboursOf(db, resource.id),
    frictionsSentTo(db, resource.id, actor !== null),
    actsOnResource(db, resource.id, actsReadBy(['everyone']), ACTS_SHOWN),
  ]);
  return {
    resource,
    ...neighbours,
    codeLacks: codeLacks(resource),
    answered,
    history: await withReusers(db, acts.map(tellAct)),
    may: { edit: mayEditResource(actor, resource), contribute: mayContribute(actor) },
  };
}

async function withReusers(db: Db, acts: readonly ToldAct[]): Promise<ResourceAct[]> {
  const ids = acts.flatMap(({ subject }) => (subject.kind === 'resource_reuse' ? subject.id : []));
  const reusers = await reusersOf(db, [...new Set(ids)]);
  return acts.map((told) => ({
    ...told,
    reuser: told.subject.kind === 'resource_reuse' ? (reusers.get(told.subject.id) ?? null) : null,
  }));
}
