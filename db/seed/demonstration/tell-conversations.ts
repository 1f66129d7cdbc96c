import type { FrictionText } from '../../../app/domain/frictions/completeness';
import { askOpinion } from '../../../app/services/frictions/askOpinion.server';
import { giveOpinion } from '../../../app/services/frictions/giveOpinion.server';
import { saveDraft } from '../../../app/services/frictions/saveDraft.server';
import { saveTemplate } from '../../../app/services/frictions/saveTemplate.server';
import { sendMessage } from '../../../app/services/frictions/sendMessage.server';
import { writeNote } from '../../../app/services/frictions/writeNote.server';
import type { FrictionRow } from '../../repositories/frictions';
import { territoryOf } from '../../repositories/frictions-territories';
import { PEOPLE } from './people';
import type { Tellers } from './stage';

type ConversationVerb =
  'message' | 'note' | 'ask-opinion' | 'give-opinion' | 'rewrite' | 'keep-template';

/** What is written around frictions, through the use cases. */
export const CONVERSATION_TELLERS: Tellers<ConversationVerb> = {
  message: async (stage, ctx, slug, { words }) => {
    const { id } = await stage.friction(slug);
    return sendMessage(ctx, { id, words });
  },
  note: async (stage, ctx, slug, { words }) => {
    const { id } = await stage.friction(slug);
    return writeNote(ctx, { id, words });
  },
  'ask-opinion': async (stage, ctx, slug, scene) => {
    const { id } = await stage.friction(slug);
    const { email } = PEOPLE[scene.of];
    return askOpinion(ctx, { id, email, question: scene.words, dueOn: stage.day(scene.due) });
  },
  'give-opinion': async (stage, ctx, slug, { words }) => {
    const { id } = await stage.friction(slug);
    return giveOpinion(ctx, { id, words });
  },
  rewrite: async (stage, ctx, slug, { text }) => {
    const friction = await stage.friction(slug);
    const { id, version, territoryId } = friction;
    const territory = territoryId === null ? null : await territoryOf(stage.tx, territoryId);
    return saveDraft(
      ctx,
      {
        ...textOf(friction),
        situation: text.situation,
        evidenceSource: text.source,
        territory: territory === null ? '' : `${territory.name} (${territory.code})`,
      },
      { id, version },
    );
  },
  'keep-template': async (_stage, ctx, _slug, { title, words }) =>
    saveTemplate(ctx, { title, words }),
};

/** What a proposer wrote, out of the whole row. */
function textOf(friction: FrictionRow): FrictionText {
  const { title, theme, sufferers, situation, improvement, evidenceSource } = friction;
  const { peoplePerYear, minutesEach, eurosEachCents } = friction;
  const { sponsorAnswer, sponsorNote, freedAgentAnswer, freedAgentNote } = friction;
  const { budgetAnswer, budgetNote } = friction;
  return {
    ...{ title, theme, sufferers, situation, improvement, evidenceSource },
    ...{ peoplePerYear, minutesEach, eurosEachCents },
    ...{ sponsorAnswer, sponsorNote, freedAgentAnswer, freedAgentNote, budgetAnswer, budgetNote },
  };
}
