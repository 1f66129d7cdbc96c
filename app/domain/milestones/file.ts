import { done, refuse, type Result } from '../shared/result';
import type { FileRefusal } from './rules';

/** Ten megabytes: a scanned deliberation fits, a film does not. */
export const LARGEST_FILE = 10 * 1024 * 1024;

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';
const OFFICE_OPEN = 'application/vnd.openxmlformats-officedocument';

/** Types that are kept, as their content says: documents, pictures, and plain text. */
export const KEPT_TYPES: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  `${OPEN_DOCUMENT}.text`,
  `${OPEN_DOCUMENT}.spreadsheet`,
  `${OPEN_DOCUMENT}.presentation`,
  `${OFFICE_OPEN}.wordprocessingml.document`,
  `${OFFICE_OPEN}.spreadsheetml.sheet`,
  `${OFFICE_OPEN}.presentationml.presentation`,
];

/** Plain text has no mark of its own in its content: only these names may carry it. */
const TEXT_TYPES: Readonly<Record<string, string>> = { csv: 'text/csv', txt: 'text/plain' };

/** What is known of a file that somebody sends. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The type that the content shows by its own marks; null when it shows none. */
  readonly detectedType: string | null;
}

/** The type under which a file is kept, from its content; refused when it is empty, too large or of another type. */
export function acceptFile({ name, bytes, detectedType }: SentFile): Result<string, FileRefusal> {
  if (bytes.length === 0) return refuse('file-empty', { field: 'file' });
  if (bytes.length > LARGEST_FILE) return refuse('file-too-large', { field: 'file' });
  if (detectedType !== null) {
    return KEPT_TYPES.includes(detectedType) ? done(detectedType) : refused();
  }
  const textType = TEXT_TYPES[extensionOf(name)];
  return textType !== undefined && isText(bytes) ? done(textType) : refused();
}

/** The name shown and offered at download: without folders or control characters, at a sane length. */
export function displayName(name: string): string {
  const bare = name.split(/[\\/]/).at(-1) ?? '';
  const clean = bare.replace(/[\p{Control}\p{Format}\p{Surrogate}]/gu, '').trim();
  return clean.slice(-LONGEST_NAME) || 'fichier';
}

const LONGEST_NAME = 150;

function refused() {
  return refuse('file-type-refused', { field: 'file' });
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
