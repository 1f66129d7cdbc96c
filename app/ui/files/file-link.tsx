import type { FileState } from '~/domain/files/scan';
import { FILE_STATE_LABELS } from '~/wording/files';
import { StateBadge } from '../base/tags';

interface FileLinkProps {
  readonly file: { readonly id: string; readonly name: string; readonly state: FileState };
}

/** A file to download; in quarantine or refused, its name and why it cannot be. */
export function FileLink({ file: { id, name, state } }: FileLinkProps) {
  const obstacle = FILE_STATE_LABELS[state];
  if (obstacle === null) return <a href={`/fichiers/${id}`}>{name}</a>;
  return (
    <>
      {name} <StateBadge tone={state === 'refused' ? 'danger' : 'active'}>{obstacle}</StateBadge>
    </>
  );
}
