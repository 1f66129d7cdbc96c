import type { FormState } from '~/domain/shared/form';
import { earliestClosing, SHORTEST_CONSULTATION_DAYS } from '~/domain/programme/revision-schedule';
import type { Day } from '~/domain/shared/day';
import { Button, ButtonLink } from '../base/buttons';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { DateField, TextArea } from '../base/text-fields';

interface DeskProps {
  readonly formKey: string;
  /** What was posted, when one of the forms comes back. */
  readonly form: FormState | undefined;
  readonly textVersion: number;
  readonly today: Day;
}

function ownOf(form: FormState | undefined, intent: string): FormState | undefined {
  return form?.values.intent === intent ? form : undefined;
}

interface DraftDeskProps extends DeskProps {
  readonly page: string;
  readonly summary: string;
}

/** What staff do with a draft: write a change, say what it is about, open its consultation. */
export function DraftDesk({ formKey, form, textVersion, today, page, summary }: DraftDeskProps) {
  const described = { form: ownOf(form, 'describe'), scope: 'describe' };
  const consulted = { form: ownOf(form, 'consult'), scope: 'consult' };
  return (
    <>
      <p>
        <ButtonLink href={`${page}/changements/nouveau`} variant="primary">
          Écrire une modification
        </ButtonLink>
      </p>
      <Details summary="Présenter la révision" open={described.form !== undefined}>
        <PostForm formKey={formKey} version={textVersion} label="Présenter la révision">
          <ErrorSummary {...described} />
          <Hidden name="intent" value="describe" />
          <TextArea
            {...{ name: 'summary', label: 'Présentation', ...described }}
            hint="Ce que ces six mois ont appris, et ce que la révision en tire."
            defaultValue={summary}
            rows={5}
          />
          <Button variant="secondary">Enregistrer la présentation</Button>
        </PostForm>
      </Details>
      <Details summary="Ouvrir la consultation" open={consulted.form !== undefined}>
        <PostForm formKey={formKey} version={textVersion} label="Ouvrir la consultation">
          <ErrorSummary {...consulted} />
          <Hidden name="intent" value="consult" />
          <DateField
            {...{ name: 'until', label: 'Dernier jour de la consultation', required: true }}
            {...consulted}
            hint={`Une consultation dure ${SHORTEST_CONSULTATION_DAYS}\u00a0jours au moins. Les deux collèges et les auteurs des propositions reçoivent un courriel.`}
            min={earliestClosing(today)}
          />
          <Button variant="secondary">Ouvrir la consultation</Button>
        </PostForm>
      </Details>
    </>
  );
}

interface ConsultationDeskProps extends DeskProps {
  readonly until: Day | null;
  readonly mayAdopt: boolean;
}

/** What staff do with a text under consultation: publish the edition, prolong, or take it back. */
export function ConsultationDesk(props: ConsultationDeskProps) {
  const { formKey, form, textVersion, today, until, mayAdopt } = props;
  const prolonged = { form: ownOf(form, 'prolong'), scope: 'prolong' };
  const taken = { form: ownOf(form, 'take-back'), scope: 'take-back' };
  const first = until === null || until < today ? today : until;
  return (
    <>
      {mayAdopt ? (
        <PostForm formKey={formKey} version={textVersion} label="Publier l’édition">
          <ErrorSummary form={ownOf(form, 'adopt')} scope="adopt" />
          <Hidden name="intent" value="adopt" />
          <p>Les deux collèges ont approuvé ce texte. Une fois publié, il ne change plus.</p>
          <Button variant="primary">Publier l’édition</Button>
        </PostForm>
      ) : null}
      <Details summary="Prolonger la consultation" open={prolonged.form !== undefined}>
        <PostForm formKey={formKey} label="Prolonger la consultation">
          <ErrorSummary {...prolonged} />
          <Hidden name="intent" value="prolong" />
          <DateField
            {...{ name: 'until', label: 'Nouveau dernier jour', required: true, ...prolonged }}
            hint={'Le texte ne change pas\u00a0: les avis et les votes restent.'}
            min={first}
          />
          <Button variant="secondary">Prolonger</Button>
        </PostForm>
      </Details>
      <Details summary="Reprendre le texte en brouillon" open={taken.form !== undefined}>
        <PostForm formKey={formKey} label="Reprendre le texte en brouillon">
          <ErrorSummary {...taken} />
          <Hidden name="intent" value="take-back" />
          <TextArea
            {...{ name: 'reason', label: 'Motif', required: true, ...taken }}
            hint="Publié. Dès que le texte change, les votes déjà donnés ne comptent plus."
            rows={3}
          />
          <Button variant="danger">Reprendre en brouillon</Button>
        </PostForm>
      </Details>
    </>
  );
}

interface ChangeActsProps {
  readonly changeId: number;
  readonly formKey: string;
  readonly form: FormState | undefined;
  readonly page: string;
}

/** Under a change of a draft: rewrite it, or take it out with a reason. */
export function ChangeActs({ changeId, formKey, form, page }: ChangeActsProps) {
  const dropped = ownOf(form, 'drop');
  const own = dropped?.values.changeId === String(changeId) ? dropped : undefined;
  const field = { form: own, scope: `drop-${changeId}` };
  return (
    <div className="no-print">
      <p>
        <a href={`${page}/changements/${changeId}`}>Réécrire cette modification</a>
      </p>
      <Details summary="La retirer du brouillon" open={own !== undefined}>
        <PostForm formKey={formKey} label="Retirer cette modification du brouillon">
          <ErrorSummary {...field} />
          <Hidden name="intent" value="drop" />
          <Hidden name="changeId" value={changeId} />
          <TextArea
            {...{ name: 'reason', label: 'Motif', required: true, ...field }}
            hint="Donné à la personne qui l’avait proposée."
            rows={2}
          />
          <Button variant="danger">Retirer la modification</Button>
        </PostForm>
      </Details>
    </div>
  );
}
