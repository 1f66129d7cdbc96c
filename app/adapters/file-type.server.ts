/** The type that a file's content shows by its own marks, whatever its name says; null when it shows none. */
export async function typeByContent(bytes: Uint8Array): Promise<string | null> {
  // Loaded with the first file: it knows hundreds of kinds.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes);
  return found?.mime ?? null;
}
