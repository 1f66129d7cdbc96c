import { Button, ButtonLink } from '../base/buttons';
import { Callout } from '../base/messages';
import { Hidden, PostForm } from '../base/post-form';
import { ConflictPanel, type ConflictField } from '../layout/conflict-panel';

interface HeldDraftProps {
  readonly heldBy: string;
  readonly version: number;
  readonly formKey: string;
  /** Where the take-over is posted, when it is not this page. */
  readonly action?: string | undefined;
}

/** A draft that a colleague writes: readable below, and taken over by one button. */
export function HeldDraft({ heldBy, version, formKey, action }: HeldDraftProps) {
  return (
    <Callout
      title={`${heldBy} écrit ce brouillon`}
      action={
        <PostForm
          formKey={formKey}
          version={version}
          action={action}
          label="Reprendre ce brouillon"
        >
          <Hidden name="intent" value="take-over" />
          <Button variant="primary">Reprendre ce brouillon</Button>
        </PostForm>
      }
    >
      Vous le lisez ici tel qu’il est enregistré. Pour l’écrire à sa place, reprenez-le : rien de ce
      qui est enregistré ne se perd, et un courriel prévient {heldBy}.
    </Callout>
  );
}

interface DraftConflictProps {
  readonly fields: readonly ConflictField[];
  readonly heldBy: string | null;
  /** The page with the recorded version. */
  readonly href: string;
}

/** Somebody saved another version first: both stand side by side, and what was typed is still in the form below. */
export function DraftConflict({ fields, heldBy, href }: DraftConflictProps) {
  return (
    <>
      <Callout
        title="Ce texte a changé pendant que vous l’écriviez"
        action={<ButtonLink href={href}>Garder la version enregistrée</ButtonLink>}
      >
        {heldBy === null
          ? 'Une autre version est enregistrée. '
          : `${heldBy} a repris ce brouillon. `}
        Rien n’est perdu : votre texte est dans le formulaire, prêt à être corrigé. L’enregistrer
        remplacera l’autre version{heldBy === null ? '' : ' et vous rendra le brouillon'}.
      </Callout>
      <ConflictPanel fields={fields} />
    </>
  );
}
