import type { ToldAct } from '~/domain/audit/told-act';
import { CONTENT_FIELDS } from '~/domain/resources/content';
import { CONTENT_LABELS } from '~/wording/resources-catalogue';
import { ActSentence } from '../audit/act-sentence';
import { Feed } from '../base/lists';

/** What was done on a resource, the newest first: who, when, which fields, and why. */
export function ResourceHistory({ acts }: { readonly acts: readonly ToldAct[] }) {
  return (
    <Feed
      label="Historique de la ressource"
      items={acts.map((act) => ({
        id: String(act.number),
        on: act.day,
        sentence: <ActSentence act={act} />,
        note: act.reason ?? detailOf(act),
      }))}
    />
  );
}

function detailOf({ act, after }: ToldAct): string | undefined {
  if (act === 'resource.version-added') return `Version ${String(after?.['label'] ?? '')}`;
  const fields = after?.['fields'];
  if (act !== 'resource.edited' || !Array.isArray(fields)) return undefined;
  const changed = CONTENT_FIELDS.filter((field) => (fields as readonly unknown[]).includes(field));
  return `Change\u00a0: ${changed.map((field) => CONTENT_LABELS[field].toLowerCase()).join(', ')}`;
}
