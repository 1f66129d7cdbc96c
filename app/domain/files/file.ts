import { done, refuse, type Result } from '../shared/result';

/** Why a file is not kept; `file-not-kept` = the storage did not answer. */
export type FileRefusal =
  'file-empty' | 'file-too-large' | 'file-type-refused' | 'file-infected' | 'file-not-kept';

/** Ten megabytes: a scanned deliberation fits, a film does not. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Kinds of file that are kept: documents, pictures, and plain text. */
export const FILE_KINDS = [
  'pdf',
  'png',
  'jpeg',
  'odt',
  'ods',
  'odp',
  'docx',
  'xlsx',
  'pptx',
  'csv',
  'txt',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

interface KindFacts {
  readonly type: string;
  /** Extensions that say this kind; the first one is given to a file whose name says another. */
  readonly extensions: readonly [string, ...string[]];
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';
const OFFICE_OPEN = 'application/vnd.openxmlformats-officedocument';

const FACTS: Readonly<Record<FileKind, KindFacts>> = {
  pdf: { type: 'application/pdf', extensions: ['pdf'] },
  png: { type: 'image/png', extensions: ['png'] },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  odt: { type: `${OPEN_DOCUMENT}.text`, extensions: ['odt'] },
  ods: { type: `${OPEN_DOCUMENT}.spreadsheet`, extensions: ['ods'] },
  odp: { type: `${OPEN_DOCUMENT}.presentation`, extensions: ['odp'] },
  docx: { type: `${OFFICE_OPEN}.wordprocessingml.document`, extensions: ['docx'] },
  xlsx: { type: `${OFFICE_OPEN}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  pptx: { type: `${OFFICE_OPEN}.presentationml.presentation`, extensions: ['pptx'] },
  csv: { type: 'text/csv', extensions: ['csv'] },
  txt: { type: 'text/plain', extensions: ['txt'] },
};

/** Plain text has no mark of its own in its content: only these extensions may carry it. */
const TEXT_KINDS: readonly FileKind[] = ['csv', 'txt'];

/** What is known of a file that somebody sends. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The type that the content shows by its own marks; null when it shows none. */
  readonly detectedType: string | null;
}

/** The content type under which a file is kept, from its content; refused when it is empty, too large or of another type. */
export function acceptFile({ name, bytes, detectedType }: SentFile): Result<string, FileRefusal> {
  if (bytes.length === 0) return refuse('file-empty', { field: 'file' });
  if (bytes.length > LARGEST_FILE) return refuse('file-too-large', { field: 'file' });
  if (detectedType !== null) {
    const kind = kindOf(detectedType);
    return kind === null || TEXT_KINDS.includes(kind) ? refused() : done(FACTS[kind].type);
  }
  const kind = TEXT_KINDS.find((each) => FACTS[each].extensions.includes(extensionOf(name)));
  const charset = charsetOf(bytes);
  if (kind === undefined || charset === null) return refused();
  return done(`${FACTS[kind].type}; charset=${charset}`);
}

/** The kind that a content type says; null when files of that type are not kept. */
export function kindOf(contentType: string): FileKind | null {
  const type = contentType.split(';')[0];
  return FILE_KINDS.find((kind) => FACTS[kind].type === type) ?? null;
}

/**
 * The name shown and offered at download: without folders or control characters, at a sane length, and ending as the
 * content type says: a document called `facture.exe` is downloaded as `facture.exe.pdf`.
 */
export function nameOfFile(name: string, contentType: string): string {
  const bare = name.split(/[\\/]/).at(-1) ?? '';
  const clean = bare.replace(/[\p{Control}\p{Format}\p{Surrogate}]/gu, '').trim();
  const short = clean.slice(-LONGEST_NAME) || 'fichier';
  const kind = kindOf(contentType);
  if (kind === null) return short;
  const { extensions } = FACTS[kind];
  return extensions.includes(extensionOf(short)) ? short : `${short}.${extensions[0]}`;
}

const LONGEST_NAME = 150;

function refused() {
  return refuse('file-type-refused', { field: 'file' });
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

const WHITE_SPACE: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d]);
/** Bytes to which the code page of French Windows gives no character. */
const UNASSIGNED: ReadonlySet<number> = new Set([0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** How the bytes of a plain text are read: spreadsheets of French Windows still write its old code page. Null when they are no text. */
function charsetOf(bytes: Uint8Array): 'utf-8' | 'windows-1252' | null {
  if (bytes.includes(0)) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    const strange = (byte: number) =>
      UNASSIGNED.has(byte) || (byte < 0x20 && !WHITE_SPACE.has(byte));
    return bytes.some(strange) ? null : 'windows-1252';
  }
}
