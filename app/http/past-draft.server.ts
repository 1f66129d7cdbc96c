import { redirect } from '@remix-run/node';
import { isPastDraft } from '~/services/frictions/isPastDraft.server';
import type { Context } from '~/services/shared/context.server';
import { notFound } from './access.server';

/** What stands where a draft can no longer be written: the friction's page for whoever may read it, else nothing. */
export async function toSubmitted(ctx: Context, id: number): Promise<never> {
  if (await isPastDraft(ctx, id)) throw redirect(`/frictions/${id}`);
  return notFound();
}
