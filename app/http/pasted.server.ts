import type { ReadForm } from './form.server';
import { uploadOf } from './upload.server';

/** The text of the file that a form carries, else what was pasted, with one kind of line end; null when the file is not UTF-8. A file far beyond `most` characters is cut: it is refused for its length anyway. */
export async function pastedOrSent(
  form: Pick<ReadForm<unknown>, 'files'>,
  pasted: string,
  most: number,
): Promise<string | null> {
  const file = await uploadOf(form);
  if (file === null) return pasted;
  try {
    // A character takes at most four bytes; one too many, so that a cut file is too long.
    const bytes = file.bytes.subarray(0, 4 * most + 4);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, {
      stream: bytes.length < file.bytes.length,
    });
    return text.replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}
