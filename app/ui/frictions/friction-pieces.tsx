import { ButtonLink } from '../base/buttons';
import { Section } from '../base/page-title';
import { PieceList, type Piece } from './piece-list';

interface FrictionPiecesProps {
  readonly id: number;
  readonly pieces: readonly Piece[];
  readonly mayHandle: boolean;
}

/** The pieces on the friction's own page; nothing when there is nothing to read or to add. */
export function FrictionPieces({ id, pieces, mayHandle }: FrictionPiecesProps) {
  if (pieces.length === 0 && !mayHandle) return null;
  return (
    <Section title="Pièces jointes">
      {pieces.length === 0 ? (
        <p>
          Un tableau, une capture d’écran, une note&nbsp;: ce qui montre la friction se joint ici.
        </p>
      ) : (
        <PieceList pieces={pieces} withAudience={mayHandle} />
      )}
      {mayHandle ? (
        <ButtonLink href={`/frictions/${id}/pieces`} variant="quiet">
          {pieces.length === 0 ? 'Joindre une pièce' : 'Joindre ou retirer une pièce'}
        </ButtonLink>
      ) : null}
    </Section>
  );
}
