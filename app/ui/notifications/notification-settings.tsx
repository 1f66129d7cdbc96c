import { Button, ButtonGroup } from '../base/buttons';
import { CheckboxField } from '../base/choice-fields';
import { Section } from '../base/page-title';
import { Hidden, PostForm } from '../base/post-form';

interface NotificationSettingsProps {
  readonly weeklyDigest: boolean;
  /** Address of the person's calendar; null while they have none. */
  readonly calendarUrl: string | null;
  readonly formKey: string;
}

/** How a person is told what is due: the Monday mail, and a calendar that programs subscribe to. */
export function NotificationSettings({
  weeklyDigest,
  calendarUrl,
  formKey,
}: NotificationSettingsProps) {
  return (
    <>
      <Section title="Mon courriel du lundi" id="courriel">
        <PostForm action="/compte/notifications" formKey={formKey} label="Mon courriel du lundi">
          <Hidden name="intent" value="digest" />
          <CheckboxField
            name="weeklyDigest"
            label="Recevoir chaque lundi ce qui m’attend dans la semaine"
            hint="Il ne part que s’il y a quelque chose à vous dire."
            defaultChecked={weeklyDigest}
          />
          <Button>Enregistrer ce choix</Button>
        </PostForm>
      </Section>
      <Section title="Mon calendrier" id="calendrier">
        <p>
          Vos comités, vos jalons et vos échéances dans l’agenda que vous utilisez déjà.
          {calendarUrl === null
            ? ' Créez son adresse, puis ajoutez-la à votre agenda comme calendrier par abonnement.'
            : ' Ajoutez cette adresse à votre agenda comme calendrier par abonnement\u00a0:'}
        </p>
        {calendarUrl === null ? null : (
          <>
            <p className="rl-address">
              <a href={calendarUrl}>{calendarUrl}</a>
            </p>
            <p className="text-soft">
              Qui connaît cette adresse lit votre calendrier&nbsp;: ne la partagez pas. Si elle a
              circulé, renouvelez-la&nbsp;; l’ancienne ne donnera plus rien.
            </p>
          </>
        )}
        <PostForm action="/compte/notifications" formKey={formKey} label="Mon calendrier">
          <Hidden name="intent" value="calendar" />
          <ButtonGroup>
            <Button>
              {calendarUrl === null ? 'Créer l’adresse de mon calendrier' : 'Renouveler l’adresse'}
            </Button>
          </ButtonGroup>
        </PostForm>
      </Section>
    </>
  );
}
