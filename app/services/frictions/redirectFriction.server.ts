import { startupNamed } from 'db/repositories/startups-naming';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Redirection {
  readonly id: number;
  readonly version: number;
  /** A startup by its slug, its name or the address of its page here; or the complete address of a service or resource that already answers. */
  readonly target: string;
  readonly words: string;
}

/** Sends a friction to the startup or service that already answers it, with a public answer. */
export async function redirectFriction(
  ctx: Context,
  { id, version, target, words }: Redirection,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act<{ id: number }, FrictionRefusal | SharedRefusal>(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'redirect' });
    if (!opened.ok) return opened;
    const found = await findTarget(ctx, acting, target);
    if (found === null) return refuse('startup-unknown', { field: 'target' });
    return moveFriction(ctx, acting, opened.value, {
      act: 'redirect',
      given: { words, redirectTarget: target },
      changes: {
        redirectedToStartupId: found.startupId,
        redirectedToUrl: found.url,
        publicAnswer: words,
      },
      after: { redirectedToStartupId: found.startupId, redirectedToUrl: found.url },
      mail: { target: found.name },
    });
  });
}

async function findTarget(
  ctx: Context,
  { tx }: Acting,
  target: string,
): Promise<{ startupId: number | null; url: string | null; name: string } | null> {
  const slug = slugIn(target, ctx.publicUrl);
  if (slug === null && /^https?:\/\//i.test(target)) {
    return URL.canParse(target) ? { startupId: null, url: target, name: target } : null;
  }
  const found = await startupNamed(tx, slug ?? target);
  return found === null ? null : { startupId: found.id, url: null, name: found.name };
}

/** The slug in the address of a startup's page of this very platform; null for any other text. */
function slugIn(target: string, publicUrl: string): string | null {
  const start = `${publicUrl}/startups/`;
  return target.startsWith(start)
    ? (/^[\w-]+/.exec(target.slice(start.length))?.[0] ?? null)
    : null;
}
