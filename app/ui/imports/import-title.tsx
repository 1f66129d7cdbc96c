import type { ImportState } from '~/domain/imports/file';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { Alert } from '../base/messages';
import { Breadcrumb } from '../base/navigation';
import { PageTitle } from '../base/page-title';
import { Day } from '../base/values';

interface ImportTitleProps {
  readonly sent: {
    readonly name: string;
    readonly state: ImportState;
    readonly sentOn: CalendarDay;
  };
  readonly kicker: string;
  /** The list that the lines go into; files are sent at its `/import`. */
  readonly home: { readonly label: string; readonly href: string };
  /** What did not happen, once the import is given up. */
  readonly undone: string;
}

/** What begins the page of an import: which file, and that nothing came of it when it was given up. */
export function ImportTitle({ sent, kicker, home, undone }: ImportTitleProps) {
  return (
    <>
      <Breadcrumb
        items={[home, { label: 'Importer', href: `${home.href}/import` }, { label: sent.name }]}
      />
      <PageTitle
        title={sent.name}
        kicker={kicker}
        meta={
          <span>
            envoyé le <Day day={sent.sentOn} />
          </span>
        }
      />
      {sent.state === 'abandoned' ? (
        <Alert tone="info" title="Cet import est abandonné">
          <p>{undone}, et le contenu du fichier est effacé.</p>
        </Alert>
      ) : null}
    </>
  );
}
