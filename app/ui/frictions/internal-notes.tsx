import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';
import { RemarkBody, type Remark } from './conversation';

interface InternalNotesProps {
  readonly notes: readonly Remark[];
  readonly action: string;
  readonly formKey: string;
  readonly form?: FormState | undefined;
  readonly returnTo: string;
}

/** What staff tell each other about a friction; it looks like no message, so that nobody writes in the wrong place. */
export function InternalNotes({ notes, action, formKey, form, returnTo }: InternalNotesProps) {
  return (
    <div className="rl-notes">
      <p className="rl-notes__mark">Interne : lu par l’incubateur seul, jamais envoyé</p>
      <PostForm formKey={formKey} action={action} label="Écrire une note interne">
        <Hidden name="retour" value={returnTo} />
        <ErrorSummary form={form} scope="note" />
        <TextArea name="words" label="Votre note" rows={3} required form={form} scope="note" />
        <Button name="intent" value="note">
          Garder la note
        </Button>
      </PostForm>
      {notes.length === 0 ? null : (
        <ol className="rl-notes__list" aria-label="Notes internes">
          {notes.map((note) => (
            <li key={note.id}>
              <RemarkBody remark={note} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
