import { resourceNamed } from 'db/repositories/resources';
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
  /** A startup or a resource of the common base by its slug, its name or the address of its page here; or the complete address of a service elsewhere. */
  readonly target: string;
  readonly words: string;
}

/** Sends a friction to the startup, resource or service that already answers it, with a public answer. */
export async function redirectFriction(
  ctx: Context,
  { id, version, target, words }: Redirection,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act<{ id: number }, FrictionRefusal | SharedRefusal>(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'redirect' });
    if (!opened.ok) return opened;
    const found = await findTarget(ctx, acting, target);
    if (typeof found === 'string') return refuse(found, { field: 'target' });
    const { name, ...away } = found;
    return moveFriction(ctx, acting, opened.value, {
      act: 'redirect',
      given: { words, redirectTarget: target },
      changes: { ...away, publicAnswer: words },
      after: away,
      mail: { target: name },
    });
  });
}

interface Target {
  readonly redirectedToStartupId: number | null;
  readonly redirectedToResourceId: number | null;
  readonly redirectedToUrl: string | null;
  readonly name: string;
}
const NOWHERE = {
  redirectedToStartupId: null,
  redirectedToResourceId: null,
  redirectedToUrl: null,
} as const;

async function findTarget(
  { publicUrl }: Context,
  { tx }: Acting,
  target: string,
): Promise<Target | 'startup-unknown' | 'target-ambiguous'> {
  const startupPage = slugIn(target, `${publicUrl}/startups/`);
  const resourcePage = slugIn(target, `${publicUrl}/ressources/`);
  const isHere = startupPage !== null || resourcePage !== null;
  if (!isHere && /^https?:\/\//i.test(target)) {
    if (!URL.canParse(target)) return 'startup-unknown';
    return { ...NOWHERE, redirectedToUrl: target, name: target };
  }
  const startup = resourcePage === null ? await startupNamed(tx, startupPage ?? target) : null;
  const resource = startupPage === null ? await resourceNamed(tx, resourcePage ?? target) : null;
  if (startup !== null && resource !== null) return 'target-ambiguous';
  if (startup !== null) {
    return { ...NOWHERE, redirectedToStartupId: startup.id, name: startup.name };
  }
  if (resource === null) return 'startup-unknown';
  const { id, name, slug } = resource;
  const page = `${publicUrl}/ressources/${slug}`;
  return { ...NOWHERE, redirectedToResourceId: id, name: `${name}, ${page}` };
}

/** The slug in the address of a page of this very platform; null for any other text. */
function slugIn(target: string, start: string): string | null {
  return target.startsWith(start)
    ? (/^[\w-]+/.exec(target.slice(start.length))?.[0] ?? null)
    : null;
}
