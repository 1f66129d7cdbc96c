import type { ReactNode } from 'react';
import type { FileAudience } from '~/domain/files/audience';
import { kindOf } from '~/domain/files/file';
import type { FileState } from '~/domain/files/scan';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { FILE_KIND_LABELS, formatSize } from '~/wording/files';
import { AUDIENCE_LABELS } from '~/wording/frictions-files';
import { Tag } from '../base/tags';
import { Day } from '../base/values';
import { FileLink } from '../files/file-link';

export interface Piece {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly state: FileState;
  readonly threat: string | null;
  readonly audience: FileAudience;
  readonly uploadedOn: CalendarDay;
  readonly uploadedBy: string | null;
}

interface PieceListProps {
  readonly pieces: readonly Piece[];
  /** Says of each piece who reads it: to those who choose it. */
  readonly withAudience: boolean;
  /** What may be done with a piece. */
  readonly actionsOf?: (piece: Piece) => ReactNode;
}

/** The pieces of a friction: what each is, how much it weighs, who joined it and who reads it. */
export function PieceList({ pieces, withAudience, actionsOf }: PieceListProps) {
  return (
    <ul className="rl-pieces">
      {pieces.map((piece) => (
        <li key={piece.id} id={`piece-${piece.id}`}>
          <p className="rl-pieces__name">
            <FileLink file={piece} />
          </p>
          <p className="rl-pieces__facts">
            <span>
              {factsOf(piece)}, jointe le <Day day={piece.uploadedOn} />
              {piece.uploadedBy === null ? null : ` par ${piece.uploadedBy}`}
            </span>
            {withAudience ? <Tag>{AUDIENCE_LABELS[piece.audience]}</Tag> : null}
          </p>
          {piece.threat === null ? null : (
            <p className="rl-pieces__facts">
              Contenu reconnu&nbsp;: {piece.threat}. Le fichier est détruit et n’a été remis à
              personne.
            </p>
          )}
          {actionsOf?.(piece)}
        </li>
      ))}
    </ul>
  );
}

function factsOf({ contentType, size }: Piece): string {
  const kind = kindOf(contentType);
  return [...(kind === null ? [] : [FILE_KIND_LABELS[kind]]), formatSize(size)].join(', ');
}
