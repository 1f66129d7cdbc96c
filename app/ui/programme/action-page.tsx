import { COLLEGES } from '~/domain/programme/programme';
import type { ActionView } from '~/domain/programme/view';
import type { FormState } from '~/domain/shared/form';
import { formatDay } from '~/wording/format';
import { COLLEGE_SIDES, latenessSentence } from '~/wording/programme';
import { ButtonLink } from '../base/buttons';
import { DefinitionList } from '../base/definition-list';
import { Alert } from '../base/messages';
import { Breadcrumb, Pagination } from '../base/navigation';
import { ErrorSummary } from '../base/post-form';
import { PageTitle, Section } from '../base/page-title';
import { Since } from '../base/values';
import { TwoColumns } from '../layout/page';
import { ActionHistory } from './action-history';
import { BridgeForm, LinkForm, StateForm } from './action-forms';
import { ActionProgress } from './action-progress';
import { ActionStateBadge } from './action-state';
import { asOfQuery, PastNotice } from './as-of';
import { Bridges } from './bridges';
import { Framings } from './framing';

interface ActionPageProps {
  /** With one page of its links. */
  readonly view: ActionView;
  readonly at: { readonly page: number; readonly pageCount: number };
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** Forms of one button, whose refusal is told above everything. */
const BUTTONS: ReadonlySet<string | undefined> = new Set(['unlink', 'unbridge']);

/** An action with its whole history: what it says, what was done, its framing, its bridges. */
export function ActionPage({ view, at, formKey, form }: ActionPageProps) {
  const { programme, base, number, title, text, isPast, on, lateness } = view;
  const intent = form?.values['intent'];
  const formOf = (of: string) => (intent === of ? form : undefined);
  const forms = { view, formKey, formOf };
  return (
    <>
      <Breadcrumb
        items={[
          { label: programme.name, href: `${base}${asOfQuery(view)}` },
          { label: `Action ${number}` },
        ]}
      />
      <PageTitle
        kicker={`${programme.name}, action ${number}`}
        title={title}
        meta={<ActionStateBadge state={view.state} />}
        actions={
          view.may.propose ? (
            <ButtonLink href={`${base}/propositions/nouvelle?genre=enrichir&action=${number}`}>
              Proposer une modification
            </ButtonLink>
          ) : null
        }
      />
      {BUTTONS.has(intent) ? <ErrorSummary form={form} /> : null}
      {isPast ? <PastNotice on={on} href={`${base}/actions/${number}`} /> : null}
      {view.state === 'retiree' ? (
        <Alert tone="info">Cette action est retirée du programme&nbsp;: son histoire reste.</Alert>
      ) : null}
      {lateness === null ? null : <Alert tone="warning">{latenessSentence(lateness)}.</Alert>}
      <TwoColumns asideLabel="L’essentiel" aside={<Essentials view={view} />}>
        <p className="lede">{text}</p>
        <StateForm {...forms} />
        <Section title="Ce qui a été fait" id="avancement">
          <ActionProgress view={view} formKey={formKey} />
          <Pagination {...at} hrefFor={(page) => pageHref(view, page)} />
          <LinkForm {...forms} />
        </Section>
        <Section title="Cadrage" id="cadrage">
          <Framings view={view} formKey={formKey} form={formOf('agree')} />
        </Section>
        <Section title="Passerelles" id="passerelles">
          <Bridges view={view} formKey={formKey} />
          <BridgeForm {...forms} />
        </Section>
        <Section title="Histoire" id="histoire">
          <ActionHistory view={view} />
        </Section>
      </TwoColumns>
    </>
  );
}

function pageHref(view: ActionView, page: number): string {
  const query = new URLSearchParams(asOfQuery(view));
  if (page > 1) query.set('page', String(page));
  const asked = query.size === 0 ? '' : `?${query.toString()}`;
  return `${view.base}/actions/${view.number}${asked}#avancement`;
}

function Essentials({ view }: { readonly view: ActionView }) {
  const { priority, pilots, since, on, framings } = view;
  const framedOn = framings.map((sheet) => sheet.framedOn).filter((day) => day !== null);
  return (
    <DefinitionList
      items={[
        { term: `Priorité ${priority.number}`, detail: priority.title },
        ...COLLEGES.map((side) => ({
          term: `Pilotes, ${COLLEGE_SIDES[side]}`,
          detail:
            pilots[side].length === 0
              ? 'à désigner'
              : pilots[side].map(({ slug, name }) => (
                  <p key={slug}>
                    <a href={`/organisations/${slug}`}>{name}</a>
                  </p>
                )),
        })),
        { term: 'Dans cet état', detail: <Since day={since} today={on} /> },
        {
          term: 'Cadrée',
          detail: framedOn[0] === undefined ? 'pas encore' : `le ${formatDay(framedOn[0])}`,
        },
      ]}
    />
  );
}
