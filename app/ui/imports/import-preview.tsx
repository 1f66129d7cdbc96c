import type { ReactNode } from 'react';
import type { FormState } from '~/domain/shared/form';
import { Button, ButtonGroup } from '../base/buttons';
import { Alert } from '../base/messages';
import { Section } from '../base/page-title';
import { ErrorSummary, PostForm } from '../base/post-form';

/** How many lines there are of each kind. */
export interface LineCounts {
  readonly fresh: number;
  readonly known: number;
  readonly wrong: number;
}

interface ImportPreviewProps {
  readonly formKey: string;
  readonly version: number;
  /** What every line needs and no column gives. */
  readonly absent: readonly string[];
  /** What cannot be done without it. */
  readonly undone: string;
  readonly counts: LineCounts;
  /** What the button says that it does. */
  readonly action: string;
  readonly form: FormState | undefined;
  /** The lines, by what becomes of them. */
  readonly children: ReactNode;
}

/** What an import would do: what is missing, or its lines; then to go on or to give up. */
export function ImportPreview(props: ImportPreviewProps) {
  const { formKey, version, absent, undone, counts, action, form, children } = props;
  const isReady = absent.length === 0 && counts.wrong === 0 && counts.fresh > 0;
  return (
    <Section title="Aperçu" id="apercu">
      {absent.length > 0 ? (
        <Alert tone="warning" title={undone}>
          <p>
            Aucune colonne ne donne&nbsp;: {absent.join(', ')}. Choisissez-la plus haut, puis
            revoyez l’aperçu.
          </p>
        </Alert>
      ) : (
        children
      )}
      <PostForm formKey={formKey} version={version} label="Importer ou abandonner">
        <ErrorSummary form={form} scope="import" />
        <ButtonGroup>
          {isReady ? (
            <Button variant="primary" name="intent" value="import">
              {action}
            </Button>
          ) : null}
          <Button variant="quiet" name="intent" value="abandon">
            Abandonner cet import
          </Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
