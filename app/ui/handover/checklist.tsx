import type { FormState } from '~/domain/shared/form';
import { PARTIES } from '~/wording/handover';
import { Day } from '../base/values';
import type { ChecklistItem } from './checklist-item';
import { GivingForm, ReceivingForms, type Person } from './item-forms';
import { ResponsibleForm } from './responsible-form';

interface ChecklistProps {
  readonly items: readonly ChecklistItem[];
  readonly formKey: string;
  /** What was posted, when an item's form comes back. */
  readonly form: FormState | undefined;
  /** Who may answer for an item, on each side. */
  readonly people: readonly Person[];
  readonly receivers: readonly Person[];
  readonly mayProvide: boolean;
  readonly mayJudge: boolean;
}

/** The checklist in two columns: what the team gives on the left, what the owner accepts on the right. */
export function Checklist({ items, ...rest }: ChecklistProps) {
  return (
    <div className="fr-table rl-checklist">
      <table>
        <caption className="fr-sr-only">Pièces de la passation</caption>
        <thead>
          <tr>
            <th scope="col">Pièce</th>
            <th scope="col">{PARTIES.giving}</th>
            <th scope="col">{PARTIES.receiving}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.key} item={item} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  item,
  form,
  formKey,
  people,
  receivers,
  mayProvide,
  mayJudge,
}: Omit<ChecklistProps, 'items'> & { readonly item: ChecklistItem }) {
  const { label, proof } = item;
  const own = form?.values.item === item.key ? form : undefined;
  return (
    <tr id={item.key}>
      <th scope="row" data-label="Pièce">
        {label}
        <span className="rl-checklist__proof">{proof}</span>
      </th>
      <td data-label={PARTIES.giving}>
        <Given item={item} />
        {mayProvide && item.acceptedOn === null ? (
          <>
            <GivingForm {...{ item, formKey, people, form: own }} />
            <ResponsibleForm {...{ item, formKey, people, form: own }} party="giving" />
          </>
        ) : null}
      </td>
      <td data-label={PARTIES.receiving}>
        <Accepted item={item} />
        {mayJudge && item.providedOn !== null ? (
          <ReceivingForms {...{ item, formKey, form: own, receivers }} />
        ) : null}
        {mayJudge ? (
          <ResponsibleForm {...{ item, formKey, people: receivers, form: own }} party="receiving" />
        ) : null}
      </td>
    </tr>
  );
}

function Given({ item }: { readonly item: ChecklistItem }) {
  const { evidence, evidenceUrl, missing, providedOn, providedBy, responsible } = item;
  if (evidence === null) {
    return (
      <>
        <p className="rl-checklist__todo">À apporter</p>
        {responsible === null ? null : (
          <p className="rl-checklist__who">{`En répond\u00a0: ${responsible}.`}</p>
        )}
      </>
    );
  }
  return (
    <>
      {providedOn === null ? <p className="rl-checklist__todo">À compléter</p> : null}
      {missing === null ? null : (
        <p className="preserve-lines">{`Ce qui manque, selon le porteur\u00a0: ${missing}`}</p>
      )}
      <p className="preserve-lines">{evidence}</p>
      {evidenceUrl === null ? null : (
        <p>
          <a href={evidenceUrl}>{evidenceUrl}</a>
        </p>
      )}
      <p className="rl-checklist__who">
        {responsible === null ? null : `En répond\u00a0: ${responsible}. `}
        {providedOn === null ? null : (
          <>
            Apporté le <Day day={providedOn} /> par {providedBy}.
          </>
        )}
      </p>
    </>
  );
}

function Accepted({
  item: { providedOn, acceptedOn, acceptedBy, receiverResponsible },
}: {
  readonly item: ChecklistItem;
}) {
  return (
    <>
      {acceptedOn === null ? (
        <p className="rl-checklist__todo">
          {providedOn === null ? 'Attend la preuve' : 'À accepter'}
        </p>
      ) : (
        <p>
          ✓ Accepté le <Day day={acceptedOn} /> par {acceptedBy}
        </p>
      )}
      {receiverResponsible === null ? null : (
        <p className="rl-checklist__who">{`En répondra\u00a0: ${receiverResponsible}.`}</p>
      )}
    </>
  );
}
