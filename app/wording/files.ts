import type { FileKind, FileRefusal } from '~/domain/files/file';
import type { FileState } from '~/domain/files/scan';
import { formatNumber } from './format';

/** What may be sent as a file, said before it is chosen. */
export const FILE_HINT =
  'PDF, image PNG ou JPEG, document ou tableur (ODF, Office), CSV ou texte. 10\u00a0Mo au plus.';

/** What a browser proposes to choose. */
export const FILE_ACCEPT = '.pdf,.png,.jpg,.jpeg,.odt,.ods,.odp,.docx,.xlsx,.pptx,.csv,.txt';

/** Why a file is not kept. */
export const FILE_REFUSALS: Readonly<Record<FileRefusal, string>> = {
  'file-empty': 'Ce fichier est vide.',
  'file-too-large': 'Ce fichier pèse plus de 10\u00a0Mo.',
  'file-type-refused':
    'Le contenu de ce fichier n’est pas d’un type accepté, quel que soit son nom\u00a0: PDF, PNG, JPEG, ODF, Office, CSV ou texte.',
  'file-infected':
    'L’antivirus a reconnu un contenu dangereux dans ce fichier ({threat})\u00a0: il n’a pas été gardé. Faites vérifier votre poste avant de le renvoyer.',
  'file-not-kept':
    'Le rangement des fichiers ne répond pas\u00a0: rien n’a été enregistré. Réessayez dans quelques minutes.',
};

/** Why a file is not handed out. */
export type FileAway = 'not-found' | 'storage';

/** What is said instead of a file. */
export const FILE_AWAY: Readonly<
  Record<FileAway, { readonly title: string; readonly text: string }>
> = {
  'not-found': {
    title: 'Ce fichier n’existe pas, ou pas pour vous',
    text: 'Il a été retiré, il attend encore l’antivirus, ou il est réservé à d’autres personnes.',
  },
  storage: {
    title: 'Ce fichier ne peut pas être lu pour l’instant',
    text: 'Le rangement des fichiers ne répond pas. Rien n’est perdu\u00a0: réessayez dans une minute.',
  },
};

/** What a file is, in a word. */
export const FILE_KIND_LABELS: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  png: 'image PNG',
  jpeg: 'image JPEG',
  odt: 'document ODT',
  ods: 'tableur ODS',
  odp: 'présentation ODP',
  docx: 'document Word',
  xlsx: 'tableur Excel',
  pptx: 'présentation PowerPoint',
  csv: 'données CSV',
  txt: 'texte',
};

/** Why a file cannot be downloaded; null when it can. */
export const FILE_STATE_LABELS: Readonly<Record<FileState, string | null>> = {
  unscanned: null,
  clean: null,
  scanning: 'Analyse antivirus en cours',
  refused: 'Écarté par l’antivirus',
};

const KILOBYTE = 1_000;
const MEGABYTE = KILOBYTE * 1_000;

/** « 1,2 Mo », « 340 ko », « 1 ko » for anything smaller. */
export function formatSize(bytes: number): string {
  if (bytes >= MEGABYTE) return `${formatNumber(Math.round(bytes / (MEGABYTE / 10)) / 10)}\u00a0Mo`;
  return `${formatNumber(Math.max(1, Math.round(bytes / KILOBYTE)))}\u00a0ko`;
}

interface Infected {
  readonly name: string;
  readonly threat: string;
  readonly frictionId: number | null;
  readonly slug: string | null;
  readonly publicUrl: string;
}

/** E-mail to whoever sent a file that the scanner refused once it had left its quarantine. */
export function infectedNotice({ name, threat, frictionId, slug, publicUrl }: Infected) {
  const page = frictionId === null ? `startups/${slug ?? ''}` : `frictions/${frictionId}/pieces`;
  return {
    subject: 'Un fichier que vous avez envoyé a été écarté par l’antivirus',
    body: [
      'Bonjour,',
      `L’antivirus a reconnu un contenu dangereux (${threat}) dans le fichier «\u00a0${name}\u00a0». Il n’a été remis à personne et il est détruit.`,
      'Faites vérifier votre poste, puis envoyez un fichier sain s’il manque toujours.',
      'L’équipe Relais',
      `${publicUrl}/${page}`,
    ].join('\n\n'),
  };
}
