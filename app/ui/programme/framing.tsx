import { FRAMING_FIELDS } from '~/domain/programme/framing';
import { COLLEGES, type College } from '~/domain/programme/programme';
import type { ActionView, FramingShown } from '~/domain/programme/view';
import type { FormState } from '~/domain/shared/form';
import { formatDay } from '~/wording/format';
import { COLLEGE_SIDES, FRAMING_LABELS } from '~/wording/programme';
import { Button, ButtonGroup, ButtonLink } from '../base/buttons';
import { DefinitionList } from '../base/definition-list';
import { Sheet, Signatures } from '../base/documents';
import { EmptyState } from '../base/messages';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { Written } from '../frictions/friction-text';

interface FramingsProps {
  readonly view: ActionView;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** The framing sheet that both sides agreed to, the version that waits for them, and the earlier ones. */
export function Framings({ view, formKey, form }: FramingsProps) {
  const { framings, base, number, may } = view;
  const newest = framings.at(-1);
  const held = framings.filter(({ framedOn }) => framedOn !== null).at(-1);
  const shown = [newest, held === newest ? undefined : held].filter((each) => each !== undefined);
  const earlier = framings.filter((each) => !shown.includes(each));
  return (
    <>
      {newest === undefined ? (
        <EmptyState title="L’action n’est pas encore cadrée">
          <p>
            Un pilote de chaque côté écrit et accepte la même fiche&nbsp;: but, périmètre,
            livrables, territoires, indicateurs.
          </p>
        </EmptyState>
      ) : null}
      {shown.map((sheet) => (
        <FramingSheet
          key={sheet.number}
          sheet={sheet}
          awaits={sheet === newest ? may.agreeFor : null}
          {...{ formKey, form }}
        />
      ))}
      {earlier.length === 0 ? null : (
        <Details summary="Versions précédentes">
          {[...earlier].reverse().map((sheet) => (
            <FramingSheet key={sheet.number} sheet={sheet} awaits={null} {...{ formKey, form }} />
          ))}
        </Details>
      )}
      {may.work ? (
        <ButtonGroup>
          <ButtonLink href={`${base}/actions/${number}/cadrage`}>
            {newest === undefined ? 'Écrire la fiche de cadrage' : 'Écrire une nouvelle version'}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
    </>
  );
}

interface FramingSheetProps extends Omit<FramingsProps, 'view'> {
  readonly sheet: FramingShown;
  /** The side for which the reader may agree to this version. */
  readonly awaits: College | null;
}

function FramingSheet({ sheet, awaits, formKey, form }: FramingSheetProps) {
  const { number, writtenBy, writtenOn, framedOn, agreedBy, agreedOn } = sheet;
  return (
    <Sheet
      title={framedOn === null ? 'Fiche à accepter' : `Fiche acceptée le ${formatDay(framedOn)}`}
      reference={`Version ${number}, écrite le ${formatDay(writtenOn)} par ${writtenBy}`}
    >
      <DefinitionList
        items={FRAMING_FIELDS.map((field) => ({
          term: FRAMING_LABELS[field].label,
          detail: <Written text={sheet[field]} />,
        }))}
      />
      <Signatures
        items={COLLEGES.map((side) => ({
          party: `Pour les pilotes, ${COLLEGE_SIDES[side]}`,
          who: agreedBy[side],
          on: agreedOn[side] ?? undefined,
          awaited:
            awaits === side ? (
              <PostForm formKey={`${formKey}-a`} label="Donner son accord">
                <ErrorSummary form={form} />
                <Hidden name="intent" value="agree" />
                <Hidden name="version" value={number} />
                <Button variant="primary">Donner l’accord de notre côté</Button>
              </PostForm>
            ) : (
              'Accord attendu'
            ),
        }))}
      />
    </Sheet>
  );
}
