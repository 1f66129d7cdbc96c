import { FIELD_OF_PART, type MissingPart } from '~/domain/frictions/completeness';
import { stepOfField } from '~/domain/frictions/proposal-steps';
import { MISSING_SENTENCES } from '~/wording/frictions';
import { fieldId } from '../base/field-frame';
import { Callout } from '../base/messages';

/** What is still missing before the deposit, each line a link to where it is written; nothing when it is complete. */
export function MissingParts({
  missing,
  editHref,
}: {
  readonly missing: readonly MissingPart[];
  readonly editHref: string;
}) {
  if (missing.length === 0) return null;
  return (
    <Callout title="Encore un peu">
      <ul>
        {missing.map((part) => (
          <li key={part}>
            <a
              href={`${editHref}?etape=${stepOfField(FIELD_OF_PART[part])}#${fieldId(FIELD_OF_PART[part])}`}
            >
              {MISSING_SENTENCES[part]}
            </a>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
