import type { Upload } from '~/services/files/keepFile.server';
import type { ReadForm } from './form.server';

/** The file that a form's field carries; null when none was chosen. */
export async function uploadOf(
  { files }: Pick<ReadForm<unknown>, 'files'>,
  field = 'file',
): Promise<Upload | null> {
  const sent = files.get(field);
  return sent === undefined
    ? null
    : { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
}
