import { Button, ButtonGroup, ButtonLink } from '../base/buttons';
import { Callout } from '../base/messages';
import { Hidden, PostForm } from '../base/post-form';

interface OwnSupportsProps {
  /** The friction whose page this is. */
  readonly id: number;
  /** The frictions of its family on which the reader's organisation said « nous aussi ». */
  readonly ownSupports: readonly number[];
  readonly formKey: string;
}

/** What the reader's organisation said, to correct or to take back: a merged friction keeps the supports that it was given. */
export function OwnSupports({ id, ownSupports, formKey }: OwnSupportsProps) {
  return ownSupports.map((frictionId) => (
    <Callout
      key={frictionId}
      title={
        frictionId === id
          ? 'Votre organisation a dit « nous aussi »'
          : `Votre organisation a dit « nous aussi » à la friction nº ${frictionId}, réunie avec celle-ci`
      }
      action={
        <ButtonGroup>
          <ButtonLink href={`/frictions/${frictionId}/nous-aussi`}>
            Corriger ou compléter
          </ButtonLink>
          <PostForm
            formKey={formKey}
            action={`/frictions/${frictionId}`}
            inline
            label={`Retirer « nous aussi » à la friction nº ${frictionId}`}
          >
            <Hidden name="intent" value="withdraw-support" />
            <Button variant="quiet">Le retirer</Button>
          </PostForm>
        </ButtonGroup>
      }
    >
      Chiffres, territoire, personne à joindre : tout peut encore être précisé.
    </Callout>
  ));
}
