import { askOpinion } from '../../../app/services/frictions/askOpinion.server';
import { giveOpinion } from '../../../app/services/frictions/giveOpinion.server';
import { saveDraft } from '../../../app/services/frictions/saveDraft.server';
import { saveTemplate } from '../../../app/services/frictions/saveTemplate.server';
import { sendMessage } from '../../../app/services/frictions/sendMessage.server';
import { writeNote } from '../../../app/services/frictions/writeNote.server';
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
    const { id, version } = await stage.friction(slug);
    const { situation, source: evidenceSource } = text;
    return saveDraft(ctx, { situation, evidenceSource }, { id, version });
  },
  'keep-template': async (_stage, ctx, _slug, { title, words }) =>
    saveTemplate(ctx, { title, words }),
};
