import type { Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { formatNumber } from '~/wording/format';
import { Button, ButtonGroup } from '../base/buttons';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { DateField, TextArea } from '../base/text-fields';
import { OutOfBandField, WorkFields } from './mission-fields';
import type { TeamMission } from './team-table';

interface MissionFormsProps {
  readonly mission: TeamMission & { readonly when: 'past' | 'present' | 'future' };
  readonly today: Day;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

type OneForm = Omit<MissionFormsProps, 'today'>;

/** What may still be done about a mission: end it, prolong it, correct it, or call it off before it begins. */
export function MissionForms(props: MissionFormsProps) {
  const { mission, form, formKey, today } = props;
  const of = (intent: string): OneForm => ({
    mission,
    formKey: `${formKey}-${intent}`,
    form: form?.values.intent === intent ? form : undefined,
  });
  return (
    <>
      {mission.mayProlong ? <Prolong {...of('prolong')} /> : null}
      {mission.mayProposeProlonging ? <ProposeProlonging {...of('propose-prolongation')} /> : null}
      {mission.mayCorrect && mission.when === 'present' ? (
        <End {...of('end')} today={today} />
      ) : null}
      {mission.mayCorrect ? <Correct {...of('correct')} /> : null}
      {mission.mayCorrect && mission.when === 'future' ? <CallOff {...of('cancel')} /> : null}
    </>
  );
}

function Seen({ mission }: Pick<OneForm, 'mission'>) {
  return <Hidden name="seenLastDay" value={mission.lastDay ?? ''} />;
}

function End({ mission, formKey, form, today }: MissionFormsProps) {
  return (
    <Section title="Terminer la mission">
      <PostForm formKey={formKey} label="Terminer la mission">
        <ErrorSummary form={form} scope="end" />
        <Hidden name="intent" value="end" />
        <Seen mission={mission} />
        <DateField
          name="lastDay"
          label="Dernier jour dans l’équipe"
          hint="Il peut être à venir. La personne lit encore la start-up pendant trente jours."
          required
          defaultValue={today}
          form={form}
          scope="end"
        />
        <ButtonGroup>
          <Button>Terminer la mission</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}

function Prolong({ mission, formKey, form }: OneForm) {
  return (
    <Section title="La prolonger">
      {mission.when === 'past' ? (
        <p>
          Cette mission vient de se terminer&nbsp;: prolongée, elle reprend sans interruption là où
          elle s’est arrêtée.
        </p>
      ) : null}
      <PostForm formKey={formKey} label="Prolonger la mission">
        <ErrorSummary form={form} scope="prolong" />
        <Hidden name="intent" value="prolong" />
        <Seen mission={mission} />
        <DateField
          name="lastDay"
          label="Nouveau dernier jour"
          hint="Laissez vide pour une mission sans date de fin."
          form={form}
          scope="prolong"
        />
        <OutOfBandField form={form} isFull={false} />
        <ButtonGroup>
          <Button variant="primary">Prolonger</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}

function ProposeProlonging({ mission, formKey, form }: OneForm) {
  return (
    <Section title="Proposer de la prolonger">
      <p>L’équipe décide&nbsp;: rien ne change tant qu’elle n’a pas accepté.</p>
      <PostForm formKey={formKey} label="Proposer de prolonger la mission">
        <ErrorSummary form={form} scope="longer" />
        <Hidden name="intent" value="propose-prolongation" />
        <Seen mission={mission} />
        <DateField
          name="lastDay"
          label="Nouveau dernier jour"
          hint="Laissez vide pour une mission sans date de fin."
          form={form}
          scope="longer"
        />
        <TextArea
          name="note"
          label="Pourquoi"
          hint="L’équipe et la personne le liront."
          required
          rows={3}
          form={form}
          scope="longer"
        />
        <OutOfBandField form={form} isFull={false} />
        <ButtonGroup>
          <Button>Proposer à l’équipe</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}

function Correct({ mission, formKey, form }: OneForm) {
  const days = formatNumber(mission.daysPerWeek);
  return (
    <Section title="La corriger">
      <p>Un autre rôle est une autre mission&nbsp;: terminez celle-ci, puis ajoutez-en une.</p>
      <PostForm formKey={formKey} label="Corriger la mission">
        <ErrorSummary form={form} scope="correct" />
        <Hidden name="intent" value="correct" />
        <Hidden name="seenDaysPerWeek" value={mission.daysPerWeek} />
        <WorkFields
          form={form}
          scope="correct"
          defaults={{
            daysPerWeek: days,
            employerKind: mission.employerKind ?? '',
            employerName: mission.employerName ?? '',
          }}
        />
        <ButtonGroup>
          <Button>Enregistrer</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}

function CallOff({ mission, formKey, form }: OneForm) {
  return (
    <Section title="L’annuler">
      <p>Elle n’a pas commencé&nbsp;: annulée, elle ne compte nulle part.</p>
      <PostForm formKey={formKey} label="Annuler la mission">
        <ErrorSummary form={form} scope="cancel" />
        <Hidden name="intent" value="cancel" />
        <Seen mission={mission} />
        <Hidden name="startsOn" value={mission.startsOn} />
        <ButtonGroup>
          <Button variant="danger">Annuler la mission</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
