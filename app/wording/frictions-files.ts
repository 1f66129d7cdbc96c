import type { FileAudience } from '~/domain/files/audience';
import type { FileRefusal } from '~/domain/files/file';
import type { AttachmentRefusal } from '~/domain/frictions/attachment';
import { FILE_REFUSALS } from './files';
import { FIELD_SENTENCES } from './shared';

/** Who reads a piece, on its line. */
export const AUDIENCE_LABELS: Readonly<Record<FileAudience, string>> = {
  parties: 'Non partagée',
  readers: 'Partagée',
};

/** The choice of who reads a piece, when it is added. */
export const AUDIENCE_CHOICES: Readonly<
  Record<FileAudience, { readonly label: string; readonly hint: string }>
> = {
  parties: {
    label: 'Votre organisation et l’incubateur',
    hint: 'Et, plus tard, l’équipe qui y répondra. Personne d’autre.',
  },
  readers: {
    label: 'Toute personne qui lit la friction',
    hint: 'Les agents connectés, puis tout le monde dès qu’elle est qualifiée\u00a0: sans nom, ni adresse, ni dossier d’usager.',
  },
};

/** Why a piece is not added. */
export const ATTACHMENT_REFUSALS: Readonly<
  Record<AttachmentRefusal | FileRefusal | 'file-missing' | 'not-open-to-pieces', string>
> = {
  ...FILE_REFUSALS,
  'file-missing': FIELD_SENTENCES['file-missing'],
  'piece-already-there': 'Ce même fichier est déjà joint à la friction.',
  'too-many-pieces':
    'Une friction reçoit {most} pièces au plus\u00a0: retirez-en une, ou réunissez plusieurs documents en un seul.',
  'not-open-to-pieces': 'Cette friction est close\u00a0: ses pièces ne changent plus.',
};

/** What has just been done with a piece, by the word that the address keeps. */
const PIECES_NEWS = {
  added: 'La pièce est jointe à la friction.',
  readers: 'La pièce est partagée avec toute personne qui lit la friction.',
  parties: 'La pièce est réservée à votre organisation, à l’incubateur et à l’équipe qui y répond.',
  removed: 'La pièce est retirée et son fichier détruit.',
} as const;

export type PiecesNews = keyof typeof PIECES_NEWS;

/** The sentence of what was done; null for a word that says nothing. */
export function piecesNews(word: string | null): string | null {
  return word !== null && word in PIECES_NEWS ? PIECES_NEWS[word as PiecesNews] : null;
}

/** What is said where no piece is to be read. */
export function emptyPieces(mayAdd: boolean): { readonly title: string; readonly text: string } {
  return mayAdd
    ? {
        title: 'Aucune pièce pour l’instant',
        text: 'Joignez ce qui aide à comprendre\u00a0: quelques lignes d’un tableau valent mieux qu’un long récit. Masquez les noms des usagers.',
      }
    : {
        title: 'Aucune pièce à lire ici',
        text: 'Celle ou celui qui propose la friction n’en a pas joint, ou les réserve à l’incubateur.',
      };
}
