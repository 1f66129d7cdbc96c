import { insertTemplate } from 'db/repositories/handover-template';
import { mayEditTemplate } from '~/domain/handover/permissions';
import { nextTemplate, type TemplateRefusal, type TypedItem } from '~/domain/handover/template';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { templateInForce } from './templateInForce.server';

export interface NewTemplate {
  /** The version that the lines were made from. */
  readonly version: number;
  readonly items: readonly TypedItem[];
  readonly reason: string;
}

/** Publishes a new version of the checklist's template, for handovers that begin from now on; running ones keep theirs. Answers its number. */
export async function publishTemplate(
  ctx: Context,
  { version, items, reason }: NewTemplate,
): Promise<Result<number, TemplateRefusal | SharedRefusal>> {
  return act<number, TemplateRefusal | SharedRefusal>(
    ctx,
    async ({ tx, record }) => {
      const { actor } = ctx;
      if (!actor || !mayEditTemplate(actor)) return refuse('not-found');
      const current = await templateInForce(tx);
      if (current.version !== version) {
        return refuse('conflict', { facts: { reason: `version ${current.version}` } });
      }
      const next = nextTemplate(current.items, items);
      if (!next.ok) return next;

      const published = version + 1;
      await insertTemplate(
        tx,
        { version: published, publishedAt: ctx.now, publishedById: actor.id, reason },
        next.value,
      );
      record({
        act: 'handover.template-published',
        subject: { kind: 'handover_template', id: published },
        before: { items: current.items.map(({ key }) => key) },
        after: { items: next.value.map(({ key }) => key) },
        reason,
      });
      return done(published);
    },
    // Two versions of one number: somebody published while this one was being checked.
    { handover_template_pkey: 'conflict' },
  );
}
