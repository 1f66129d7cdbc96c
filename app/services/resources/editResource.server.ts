import type { ResourceRow } from 'db/repositories/resources';
import type { TypedResource } from '~/domain/resources/content';
import type { ResourceRefusal } from '~/domain/resources/resource';
import {
  done,
  refuse,
  type RefusalFacts,
  type Result,
  type SharedRefusal,
} from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { openToEdit } from './openToEdit.server';
import { putContent } from './putContent.server';
import { resolveContent } from './resolveContent.server';

export interface ResourceEdit {
  readonly slug: string;
  readonly version: number;
  readonly typed: TypedResource;
}

/** Staff and the producer's agents change what the common base says of a resource; its address stays. */
export async function editResource(
  ctx: Context,
  { slug, version, typed }: ResourceEdit,
): Promise<Result<string, ResourceRefusal | SharedRefusal>> {
  return act<string, ResourceRefusal | SharedRefusal>(ctx, async (acting) => {
    const opened = await openToEdit(acting.tx, ctx, slug);
    if (!opened.ok) return opened;
    const row = opened.value;
    if (row.version !== version) return refuse('conflict', { facts: recordedFacts(row) });
    const content = await resolveContent(acting.tx, typed);
    if (!content.ok) return content;
    const put = await putContent(ctx, acting, row, content.value);
    return put.ok ? done(slug) : put;
  });
}

/** What stands there now, by the fields that people type, for the page that shows both versions. */
function recordedFacts(row: ResourceRow): RefusalFacts {
  const { kind, name, purpose, audience, accessConditions, licence, contact, version } = row;
  return {
    ...{ kind, name, purpose, audience, accessConditions, licence, contact, version },
    maturity: row.maturity,
    landingUrl: row.landingUrl ?? '',
    documentationUrl: row.documentationUrl ?? '',
    repositoryUrl: row.repositoryUrl ?? '',
    maintainedUntil: row.maintainedUntil ?? '',
  };
}
