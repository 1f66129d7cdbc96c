import { templateVersions } from 'db/repositories/handover-template';
import { mayEditTemplate } from '~/domain/handover/permissions';
import type { TemplateItem } from '~/domain/handover/template';
import type { Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { templateInForce } from './templateInForce.server';

export interface TemplateView {
  readonly version: number;
  readonly items: readonly TemplateItem[];
  /** What staff published, newest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly on: Day;
    readonly author: string;
    readonly reason: string;
  }[];
}

/** The checklist's template in force and the versions before it, for staff; null for anybody else. */
export async function readTemplate({ db, actor }: Context): Promise<TemplateView | null> {
  if (!mayEditTemplate(actor)) return null;
  return { ...(await templateInForce(db)), versions: await templateVersions(db) };
}
