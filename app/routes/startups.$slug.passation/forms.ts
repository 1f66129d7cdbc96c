import { z } from 'zod';
import { PARTIES } from '~/domain/handover/handover';
import { choice, dayField, line, link, paragraphs, recordId, versionField } from '~/http/fields';

/** Longer than a standard's name, which an item's key may hold. */
const itemKey = () => line(120);
const itemSeen = { item: itemKey(), mark: line(50) };

/** A button without fields. */
export const nothing = z.object({});
/** The evidence of an item. */
export const provisionForm = z.object({
  ...itemSeen,
  evidence: paragraphs(2_000),
  evidenceUrl: link().optional(),
  responsibleId: recordId().required(),
});
/** An item accepted as it was read. */
export const itemForm = z.object({ ...itemSeen, receiverResponsibleId: recordId().optional() });
/** Who answers for an item on one side. */
export const responsibleForm = z.object({
  item: itemKey(),
  party: choice(PARTIES).required(),
  accountId: recordId().required(),
});
/** An item given back. */
export const reopeningForm = z.object({ ...itemSeen, reason: paragraphs(1_000) });
/** The whole, as it was read. */
export const wholeForm = z.object({ version: versionField() });
/** The whole refused. */
export const refusalForm = z.object({ version: versionField(), reason: paragraphs(2_000) });
/** A collectivité's deliberation; its file comes beside the fields. */
export const deliberationForm = z.object({
  version: versionField(),
  number: line(50),
  takenOn: dayField().required(),
});
