import { z } from 'zod';
import { dayField, euros, optionalLine, paragraphs, recordId } from './fields';

/** A reuse to declare: an empty startup stands for the person's organisation, an empty sum for « nobody knows ». */
export const declareForm = z.object({
  startup: optionalLine(),
  since: dayField().required(),
  purpose: paragraphs(1_000),
  saved: euros().optional(),
});

/** The reuse that its producer confirms. */
export const confirmForm = z.object({ reuseId: recordId().required() });

/** The reuse that its producer does not confirm, and why. */
export const refuseForm = confirmForm.extend({ reason: paragraphs(1_000) });

/** The reuse that is over, and its last day. */
export const endForm = confirmForm.extend({ endedOn: dayField().required() });

/** The reuse whose saving was unknown, and that saving. */
export const savingForm = confirmForm.extend({ saved: euros().required() });
