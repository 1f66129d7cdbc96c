import type { ActionFunctionArgs } from '@remix-run/node';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { showPresence } from '~/services/frictions/showPresence.server';

/** The heartbeat of an open file: answers who else has it open. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const present = await showPresence(contextOf(context), idParam(params['id']));
  return Response.json(present ?? notFound());
}
