import type { ToldAct } from '~/domain/audit/told-act';
import { CONTENT_FIELDS } from '~/domain/resources/content';
import { NOBODY } from '~/wording/audit';
import { CONTENT_LABELS, resourceActTitle } from '~/wording/resources-catalogue';
import { Thread } from '../base/thread';

/** What was done on a resource, the newest first: who, when, which fields, and why. */
export function ResourceHistory({ acts }: { readonly acts: readonly ToldAct[] }) {
  return (
    <Thread
      label="Historique de la ressource"
      items={acts.map((told) => ({
        id: String(told.number),
        kind: 'done',
        title: resourceActTitle(told),
        on: told.day,
        who: whoDid(told),
        why: told.reason,
        detail: changesOf(told),
      }))}
    />
  );
}

function whoDid({ actorName, actorOrganisation }: ToldAct): string {
  const name = actorName ?? NOBODY;
  return actorOrganisation === null ? name : `${name} (${actorOrganisation})`;
}

function changesOf({ act, after }: ToldAct): string | null {
  const fields = after?.['fields'];
  if (act !== 'resource.edited' || !Array.isArray(fields)) return null;
  const changed = CONTENT_FIELDS.filter((field) => (fields as readonly unknown[]).includes(field));
  return changed.map((field) => CONTENT_LABELS[field]).join(', ');
}
