import { Button, ButtonLink } from '../base/buttons';
import { Details } from '../base/navigation';
import { PostForm } from '../base/post-form';

/** What else one does with an indicator: change it, have its statistics read now, follow it no longer. */
export function IndicatorActs({
  page,
  formKey,
  readsStats,
}: {
  readonly page: string;
  readonly formKey: string;
  readonly readsStats: boolean;
}) {
  return (
    <Details summary="Modifier, ou ne plus suivre">
      <p>
        <ButtonLink href={`${page}/modifier`}>Modifier cet indicateur</ButtonLink>
      </p>
      {readsStats ? (
        <PostForm formKey={`${formKey}-read`} label="Lire les statistiques maintenant">
          <Button name="intent" value="read">
            Lire les statistiques maintenant
          </Button>
        </PostForm>
      ) : null}
      <PostForm formKey={`${formKey}-close`} label="Ne plus suivre cet indicateur">
        <p>Ce qu’il a montré reste lisible&nbsp;; plus aucun chiffre ne s’y ajoute.</p>
        <Button variant="danger" name="intent" value="close">
          Ne plus suivre cet indicateur
        </Button>
      </PostForm>
    </Details>
  );
}
