import { printDocument } from '~/adapters/pdf-document.server';
import { COLLEGES } from '~/domain/programme/programme';
import type { Context } from '~/services/shared/context.server';
import {
  actionParagraphs,
  actionTitle,
  editionFoot,
  editionKicker,
  editionLede,
  editionTitle,
  REMOVED_TITLE,
} from '~/wording/programme-edition';
import { gatherEdition, type WrittenAction } from './gatherEdition.server';
import type { RevisionAddress } from './holdRevision.server';

/** An edition, or a revision's text as it stands, as a tagged PDF; null for what the person may not see. */
export async function printEdition(
  ctx: Context,
  address: RevisionAddress,
): Promise<Uint8Array | null> {
  const edition = await gatherEdition(ctx, address);
  if (edition === null) return null;
  const { revision, programme, priorities, actions, follows, approvals } = edition;
  const { semester, state, adoptedOn, adoptedElsewhere, textVersion, summary } = revision;
  const left = actions.filter(({ standing }) => standing !== 'removed');
  const removed = actions.filter(({ standing }) => standing === 'removed');
  const about = { semester, isAdopted: state === 'adopted', textVersion };
  return printDocument({
    title: editionTitle(about),
    kicker: editionKicker(programme.name, priorities.length, left.length),
    lede: editionLede({ adoptedOn, adoptedElsewhere, follows, summary, approvals }),
    parts: [
      ...priorities.map(({ number, title }) => ({
        title: `${number}. ${title}`,
        items: left.filter(({ priority }) => priority === number).map(itemOf),
      })),
      ...(removed.length === 0 ? [] : [{ title: REMOVED_TITLE, items: removed.map(itemOf) }]),
    ],
    foot: editionFoot(programme.name, about),
    createdAt: adoptedOn === null ? ctx.now : new Date(`${adoptedOn}T00:00:00Z`),
  });
}

function itemOf(action: WrittenAction) {
  const pilots = COLLEGES.map((college) => ({
    college,
    names: action.pilots[college].map(({ name }) => name),
  }));
  return { title: actionTitle(action), paragraphs: actionParagraphs({ ...action, pilots }) };
}
