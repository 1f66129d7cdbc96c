import type { ReactNode } from 'react';
import { isSameValue } from '~/domain/shared/same-value';
import { Button } from '../base/buttons';
import { Section } from '../base/page-title';
import { Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

export interface ConflictField {
  readonly label: string;
  /** Null when the recorded value is not told here. */
  readonly saved: string | null;
  readonly typed: string;
}

interface ConflictPanelProps {
  readonly fields: readonly ConflictField[];
  /** Who saved the present version, and when. */
  readonly savedBy?: ReactNode;
  /** What can be done: a form that sends the typed version again, a link that gives it up. */
  readonly children?: ReactNode;
}

/** Both versions side by side, what differs marked by a word as well as a rule. */
export function ConflictPanel({ fields, savedBy, children }: ConflictPanelProps) {
  return (
    <section className="rl-conflict" aria-label="Les deux versions">
      <div className="fr-table">
        <table>
          <caption className="fr-sr-only">Ce qui est enregistré et ce que vous aviez écrit</caption>
          <thead>
            <tr>
              <th scope="col">Champ</th>
              <th scope="col">Ce qui est enregistré</th>
              <th scope="col">Ce que vous aviez écrit</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ label, saved, typed }) => (
              <tr
                key={label}
                className={differs(saved, typed) ? 'rl-conflict__differs' : undefined}
              >
                <th scope="row" data-label="Champ">
                  {label}
                  {differs(saved, typed) ? (
                    <span className="rl-conflict__word">diffère</span>
                  ) : null}
                </th>
                <td data-label="Ce qui est enregistré">
                  {saved === '' ? <VoidText /> : (saved ?? <UntoldText />)}
                </td>
                <td data-label="Ce que vous aviez écrit">{typed === '' ? <VoidText /> : typed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {savedBy ? <p className="rl-conflict__by">Version enregistrée&nbsp;: {savedBy}</p> : null}
      {children ? <div className="fr-btns-group">{children}</div> : null}
    </section>
  );
}

function differs(saved: string | null, typed: string): boolean {
  return saved !== null && !isSameValue(saved, typed);
}

function UntoldText() {
  return <span className="rl-void">non repris ici</span>;
}

function VoidText() {
  return <span className="rl-void">(vide)</span>;
}

export interface SendAgainProps {
  readonly action: string;
  /** The version that is recorded now. */
  readonly version: number;
  readonly formKey: string;
  /** Everything that was posted. */
  readonly values: Readonly<Record<string, string>>;
  /** Names of the fields that a person typed. */
  readonly labels: Readonly<Record<string, string>>;
}

/** What the person had written, to copy or to send again on the version that they have now read. */
export function SendAgain({ action, version, formKey, values, labels }: SendAgainProps) {
  const others = Object.entries(values).filter(([name]) => name !== 'version');
  // A choice or a number is shown above and travels as it was; prose may be changed before it leaves.
  const labelOfProse = (name: string, value: string) =>
    /[^\w-]/.test(value) ? labels[name] : undefined;
  return (
    <Section title="Envoyer quand même">
      <p>Votre texte est gardé ici : copiez-le, ou envoyez-le pour la version enregistrée.</p>
      <PostForm action={action} version={version} formKey={formKey} label="Envoyer quand même">
        {others.map(([name, value]) => {
          const label = labelOfProse(name, value);
          return label === undefined ? (
            <Hidden key={name} name={name} value={value} />
          ) : (
            <TextArea
              key={name}
              name={name}
              label={label}
              scope="encore"
              required
              defaultValue={value}
            />
          );
        })}
        <Button>Envoyer pour la version enregistrée</Button>
      </PostForm>
    </Section>
  );
}
