import type { TypedResource } from '~/domain/resources/content';
import { mayPublish } from '~/domain/resources/permissions';
import type { ResourceRefusal } from '~/domain/resources/resource';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { putContent } from './putContent.server';
import { resolveContent } from './resolveContent.server';

/** Staff put a new resource into the common base. Answers its address. */
export async function publishResource(
  ctx: Context,
  typed: TypedResource,
): Promise<Result<string, ResourceRefusal | SharedRefusal>> {
  return act<string, ResourceRefusal | SharedRefusal>(
    ctx,
    async (acting) => {
      if (!mayPublish(ctx.actor)) return refuse('forbidden');
      const content = await resolveContent(acting.tx, typed);
      if (!content.ok) return content;
      const put = await putContent(ctx, acting, null, content.value);
      return put.ok ? done(put.value.slug) : put;
    },
    { resource_slug_unique: 'conflict' },
  );
}
