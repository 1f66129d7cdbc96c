import {
  readResourceEdit,
  type ResourceEditView,
} from '~/services/resources/readResourceEdit.server';
import { notFound, requireActor } from './access.server';
import { contextOf, type RequestContext } from './context.server';

/** The resource that the person may change themselves, withdrawn or not; for anybody else it does not exist. */
export async function requireEditable(
  context: RequestContext,
  slug: string,
): Promise<ResourceEditView> {
  requireActor(context);
  const edit = await readResourceEdit(contextOf(context), slug);
  return edit?.mayEdit === true ? edit : notFound();
}
