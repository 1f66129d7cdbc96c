import type { ToldAct } from '~/domain/audit/told-act';
import { CONTENT_FIELDS } from '~/domain/resources/content';
import { NOBODY } from '~/wording/audit';
import { CONTENT_LABELS, resourceActTitle } from '~/wording/resources-catalogue';
import { Thread } from '../base/thread';

interface ResourceAct extends ToldAct {
  /** Who reuses, when it is about a reuse. */
  readonly reuser: { readonly name: string; readonly href: string } | null;
}

/** What was done on a resource and on its reuses, the newest first: who, when, which fields or by whom, and why. */
export function ResourceHistory({ acts }: { readonly acts: readonly ResourceAct[] }) {
  return (
    <Thread
      label="Historique de la ressource"
      items={acts.map((told) => ({
        id: String(told.number),
        kind: 'done',
        title: <Title {...told} />,
        on: told.day,
        who: whoDid(told),
        why: told.reason,
        detail: changesOf(told),
      }))}
    />
  );
}

function Title(told: ResourceAct) {
  const { reuser } = told;
  if (reuser === null) return resourceActTitle(told);
  return (
    <>
      {resourceActTitle(told)}&nbsp;: <a href={reuser.href}>{reuser.name}</a>
    </>
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
