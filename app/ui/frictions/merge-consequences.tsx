import { formatCount } from '~/wording/format';
import { FIELD_LABELS } from '~/wording/frictions';
import { Button } from '../base/buttons';
import { Section } from '../base/page-title';
import { NumberField } from '../base/text-fields';
import { Written } from './friction-text';
import { MergeCounts, type Counts } from './merge-counts';

interface Side {
  readonly id: number;
  readonly title: string;
  readonly sufferers: string;
  readonly situation: string;
  readonly count: Counts;
}

interface MergeConsequencesProps {
  readonly preview: {
    readonly source: Side;
    readonly target: Side;
    readonly together: Counts;
    readonly inBoth: readonly string[];
    readonly voices: readonly { readonly frictionId: number; readonly organisation: string }[];
  };
}

/** Names the friction to merge with, by its number. */
export function MergeSearch({
  id,
  title,
  target,
}: {
  readonly id: number;
  readonly title: string;
  readonly target?: number | null | undefined;
}) {
  return (
    <form
      className="rl-picker"
      method="get"
      action={`/tri/${id}/reunir`}
      aria-label="Choisir l’autre friction"
    >
      <NumberField
        name="avec"
        label="Numéro de l’autre friction"
        scope="avec"
        required
        defaultValue={target ?? undefined}
        hint={
          <>
            Les plus proches sont listées dans le dossier ; sinon,{' '}
            <a href={`/frictions?q=${encodeURIComponent(title)}`}>cherchez-la dans la liste</a>.
          </>
        }
      />
      <Button>Voir ce qui sera compté</Button>
    </form>
  );
}

/** What a merge would do, before it is done: both texts, what is counted where, and what does not move. */
export function MergeConsequences({ preview }: MergeConsequencesProps) {
  const { source, target, together, inBoth, voices } = preview;
  return (
    <>
      <div className="rl-compare">
        {[source, target].map((side) => (
          <Section
            key={side.id}
            title={`Nº ${side.id} : ${side.title}`}
            aside={<a href={`/tri/${side.id}`}>Son dossier</a>}
          >
            <h3>{FIELD_LABELS.sufferers}</h3>
            <Written text={side.sufferers} />
            <h3>{FIELD_LABELS.situation}</h3>
            <Written text={side.situation} />
          </Section>
        ))}
      </div>
      <Section title="Ce qui sera compté">
        <MergeCounts
          caption={`Avant, et une fois la nº ${source.id} réunie à la nº ${target.id}`}
          columns={[
            { id: 'source', header: `Nº ${source.id} aujourd’hui`, count: source.count },
            { id: 'target', header: `Nº ${target.id} aujourd’hui`, count: target.count },
            { id: 'together', header: `Nº ${target.id} après`, count: together },
          ]}
        />
        <ul>
          <li>
            {inBoth.length === 0
              ? 'Aucune organisation n’est dans les deux.'
              : `${inBoth.join(', ')} : dans les deux, compté une seule fois, avec son plus grand chiffre.`}
          </li>
          <li>
            Rien ne déménage : chaque voix reste écrite là où elle a été donnée (
            {voices
              .map(({ organisation, frictionId }) => `${organisation} sur la nº ${frictionId}`)
              .join(', ')}
            ). Séparer les deux rend tout.
          </li>
          <li>
            La page de la nº {source.id} mènera à celle de la nº {target.id}, et{' '}
            {formatCount(
              source.count.told,
              'personne en est prévenue',
              'personnes en sont prévenues',
            )}{' '}
            par courriel.
          </li>
        </ul>
      </Section>
    </>
  );
}
