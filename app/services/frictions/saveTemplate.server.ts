import { insertTemplate, lockTemplate, updateTemplate } from 'db/repositories/frictions-templates';
import { unknownPlaces, type TemplateRefusal } from '~/domain/frictions/answer-template';
import { mayManageTemplates } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { placesWords } from '~/wording/frictions-conversation';

type Refusal = TemplateRefusal | SharedRefusal;

/** Saves an answer template, a new one or a change; its places must be ones that can be filled in. */
export async function saveTemplate(
  ctx: Context,
  { title, words }: { readonly title: string; readonly words: string },
  existing?: { readonly id: number; readonly version: number },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record }) => {
    if (ctx.actor === null || !mayManageTemplates(ctx.actor)) return refuse('not-found');
    const unknown = unknownPlaces(words);
    if (unknown.length > 0) {
      return refuse('unknown-variable', {
        field: 'words',
        facts: { places: placesWords(unknown) },
      });
    }
    const values = { title, words, savedById: ctx.actor.id, savedAt: ctx.now };
    const known = existing === undefined ? null : await lockTemplate(tx, existing.id);
    if (existing !== undefined) {
      if (known === null) return refuse('not-found');
      if (known.version !== existing.version) {
        return refuse('conflict', {
          facts: { title: known.title, words: known.words, version: known.version },
        });
      }
    }
    const id = known === null ? await insertTemplate(tx, values) : known.id;
    if (known !== null) await updateTemplate(tx, id, values);
    record({ act: 'template.saved', subject: { kind: 'template', id } });
    return done({ id });
  });
}
