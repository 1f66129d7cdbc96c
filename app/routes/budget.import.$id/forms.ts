import { z } from 'zod';
import { PAYMENT_FIELDS } from '~/domain/budget/payment-columns';
import { MOST_COLUMNS } from '~/domain/frictions/import-file';
import { versionField } from '~/http/fields';

/** What is posted to go on or to give up. */
export const decisionForm = z.object({ version: versionField() });

/** What the columns are (`column-0`, `column-1`…). */
export const columnsForm = z
  .looseObject({ version: versionField() })
  .transform(({ version, ...posted }) => ({
    version,
    mapping: Array.from(
      { length: MOST_COLUMNS },
      (_, index) => PAYMENT_FIELDS.find((field) => field === posted[`column-${index}`]) ?? null,
    ),
  }));
