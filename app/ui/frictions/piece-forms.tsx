import { FILE_AUDIENCES } from '~/domain/files/audience';
import type { FormState } from '~/domain/shared/form';
import { FILE_ACCEPT, FILE_HINT } from '~/wording/files';
import { AUDIENCE_CHOICES } from '~/wording/frictions-files';
import { Button, ButtonGroup } from '../base/buttons';
import { RadioGroup } from '../base/choice-fields';
import { FileField } from '../base/file-field';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import type { Piece } from './piece-list';

interface AddPieceProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** The form that joins a file to the friction. */
export function AddPiece({ formKey, form }: AddPieceProps) {
  return (
    <PostForm formKey={formKey} encType="multipart/form-data" label="Joindre une pièce">
      <Hidden name="intent" value="add" />
      <ErrorSummary form={form} />
      <FileField
        name="file"
        label="Le fichier"
        hint={FILE_HINT}
        accept={FILE_ACCEPT}
        required
        form={form}
      />
      <RadioGroup
        name="audience"
        label="Qui peut le lire"
        required
        defaultValue="parties"
        options={FILE_AUDIENCES.map((value) => ({ value, ...AUDIENCE_CHOICES[value] }))}
        form={form}
      />
      <ButtonGroup>
        <Button variant="primary">Joindre ce fichier</Button>
      </ButtonGroup>
    </PostForm>
  );
}

interface PieceActionsProps {
  readonly piece: Piece;
  readonly formKey: string;
}

/** Shares a piece or keeps it between the parties, and removes it after a second look. */
export function PieceActions({ piece, formKey }: PieceActionsProps) {
  const other = piece.audience === 'parties' ? 'readers' : 'parties';
  return (
    <div className="rl-pieces__actions">
      {piece.state === 'refused' ? null : (
        <PostForm formKey={formKey} inline label={`Qui lit ${piece.name}`}>
          <Hidden name="intent" value="audience" />
          <Hidden name="fileId" value={piece.id} />
          <Hidden name="audience" value={other} />
          <Button variant="quiet">
            {other === 'readers' ? 'Partager' : 'Ne plus partager'}
            <span className="fr-sr-only">&nbsp;: {piece.name}</span>
          </Button>
        </PostForm>
      )}
      <Details
        summary={
          <>
            Retirer<span className="fr-sr-only"> {piece.name}</span>
          </>
        }
      >
        <PostForm formKey={formKey} label={`Retirer ${piece.name}`}>
          <Hidden name="intent" value="remove" />
          <Hidden name="fileId" value={piece.id} />
          <p>Le fichier est détruit&nbsp;: personne ne pourra plus le lire.</p>
          <Button variant="danger">Retirer pour de bon</Button>
        </PostForm>
      </Details>
    </div>
  );
}
