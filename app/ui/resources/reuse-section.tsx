import type { ReuseFigures } from '~/domain/resources/reuse-figures';
import { ButtonGroup, ButtonLink } from '../base/buttons';
import { EmptyState } from '../base/messages';
import { Section } from '../base/page-title';
import { ReuseFigureRow } from './reuse-figures';
import { ReuseTable, type ReuseRow } from './reuse-table';

/** Few enough that the resource's page stays a page. */
const MOST_SHOWN = 8;

interface ReuseSectionProps {
  readonly slug: string;
  readonly reuses: readonly (ReuseRow & { readonly may: { readonly settle: boolean } })[];
  readonly figures: ReuseFigures;
  /** In whose name the person may declare a reuse. */
  readonly choices: readonly unknown[];
}

/** Who reuses a resource, on its page, with the way to say « we too ». */
export function ReuseSection({ slug, reuses, figures, choices }: ReuseSectionProps) {
  const toAnswer = reuses.filter(({ may }) => may.settle).length;
  const shown = reuses.filter(({ state }) => state !== 'refused').slice(0, MOST_SHOWN);
  const page = `/ressources/${slug}/reutilisations`;
  return (
    <Section title="Qui la réutilise" id="reutilisations">
      {shown.length === 0 ? (
        <EmptyState
          title="Personne n’a encore déclaré la réutiliser"
          action={{ href: page, label: 'Dire que vous la réutilisez' }}
        >
          <p>Les réutilisations que son producteur confirme se comptent ici.</p>
        </EmptyState>
      ) : (
        <>
          <ReuseFigureRow figures={figures} />
          <ReuseTable caption="Réutilisations" reuses={shown} />
          <ButtonGroup>
            {toAnswer > 0 ? (
              <ButtonLink href={page} variant="primary">
                {toAnswer > 1
                  ? `Répondre à ${toAnswer} déclarations`
                  : 'Répondre à une déclaration'}
              </ButtonLink>
            ) : null}
            <ButtonLink href={page}>
              {choices.length > 0 ? 'Dire que vous la réutilisez' : 'Toutes ses réutilisations'}
            </ButtonLink>
          </ButtonGroup>
        </>
      )}
    </Section>
  );
}
