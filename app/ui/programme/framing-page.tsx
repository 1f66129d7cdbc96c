import type { ActionView } from '~/domain/programme/view';
import type { FormState } from '~/domain/shared/form';
import { Breadcrumb } from '../base/navigation';
import { PageTitle } from '../base/page-title';
import { FramingForm } from './framing-form';

interface FramingPageProps {
  readonly view: ActionView;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** Where a version of an action's framing sheet is written. */
export function FramingPage({ view, formKey, form }: FramingPageProps) {
  const { programme, base, number, title, framings } = view;
  const page = `${base}/actions/${number}`;
  return (
    <>
      <Breadcrumb
        items={[
          { label: programme.name, href: base },
          { label: `Action ${number}`, href: page },
          { label: 'Cadrage' },
        ]}
      />
      <PageTitle
        kicker={`Action ${number}`}
        title={`Cadrer «\u00a0${title}\u00a0»`}
        lede="Un pilote de chaque côté donne ensuite son accord à cette version. Une nouvelle version demande de nouveaux accords."
      />
      <FramingForm {...{ formKey, form }} latest={framings.at(-1)} backHref={page} />
    </>
  );
}
