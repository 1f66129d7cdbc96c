import { z } from 'zod';
import { PAYMENT_FIELDS } from '~/domain/budget/payment-columns';
import { readMapping } from '~/domain/imports/columns';
import { versionField } from '~/http/fields';

/** What is posted to go on or to give up. */
export const decisionForm = z.object({ version: versionField() });

/** What the columns are. */
export const columnsForm = z
  .looseObject({ version: versionField() })
  .transform(({ version, ...posted }) => ({
    version,
    mapping: readMapping(posted, PAYMENT_FIELDS),
  }));
