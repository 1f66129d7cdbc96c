import type { Db } from 'db/client';
import { insertProgramme } from 'db/repositories/programme';
import { insertAdopted, insertEditionActions } from 'db/repositories/programme-editions';
import { account } from 'db/schema/accounts';
import { organisation } from 'db/schema/organisations';
import type { Actor, Role } from '~/domain/accounts/account';
import type { EditionAction } from '~/domain/programme/edition';
import type { ActionText } from '~/domain/programme/revision';
import { semester } from '~/domain/programme/semester';
import { day } from '~/domain/shared/day';

export interface PlantedProgramme {
  readonly programmeId: number;
  readonly slug: string;
  /** Its edition of 2025-S2, adopted on 12 September 2025: actions 1 to 3 under two priorities. */
  readonly revisionId: number;
  readonly stateId: number;
  readonly communeId: number;
  readonly staff: Actor;
  readonly agent: Actor;
  readonly ofState: readonly Actor[];
  readonly ofCollectivites: readonly Actor[];
}

let planted = 0;

/** A programme in force from 2025 on with one edition, and the members of its colleges: as many of each as asked. */
export async function plantProgramme(db: Db, members = 1): Promise<PlantedProgramme> {
  planted += 1;
  const mark = String(planted);
  return db.transaction(async (tx) => {
    // Colleges are of the whole house: only this programme's members are to be counted.
    await tx.update(account).set({ roles: [] });
    const place = async (kind: 'administration-centrale' | 'commune') => {
      const code = `${kind}-p${mark}`;
      const row = { kind, code, slug: code, name: `${kind} ${mark}`, searchName: code };
      const [{ id } = { id: 0 }] = await tx.insert(organisation).values(row).returning();
      return id;
    };
    const stateId = await place('administration-centrale');
    const communeId = await place('commune');
    const person = async (name: string, organisationId: number, ...roles: Role[]) => {
      const email = `${name.toLowerCase().replace(/\W/g, '-')}-${mark}@exemple.test`;
      const rights = { attachment: 'confirmed' as const, maySign: false, roles };
      const [{ id } = { id: 0 }] = await tx
        .insert(account)
        .values({ name, email, organisationId, ...rights, createdAt: new Date(0) })
        .returning();
      return { id, name, organisationId, ...rights } satisfies Actor;
    };
    const college = async (role: Role, of: number) => {
      const all: Actor[] = [];
      for (let each = 1; each <= members; each += 1) {
        all.push(await person(`${role} ${each}`, of, role));
      }
      return all;
    };
    const staff = await person('Sonia Staff', stateId, 'staff');
    const agent = await person('Alix Agent', communeId);
    const slug = `programme-${mark}`;
    const programmeId = await insertProgramme(
      tx,
      {
        slug,
        name: `Programme ${mark}`,
        intention: 'Faire une fois.',
        startsOn: day('2025-01-01'),
      },
      ['Socle commun', 'Passage à l’échelle'],
    );
    const adopted = { semester: semester('2025-S2'), adoptedOn: day('2025-09-12') };
    const revisionId = await insertAdopted(tx, {
      ...{ programmeId, ...adopted, summary: 'Première édition.', adoptedElsewhere: 'Dossier.' },
      ...{ preparedById: staff.id, preparedAt: new Date('2025-09-12T08:00:00Z') },
    });
    const pilots = { 'college-etat': [stateId], 'college-collectivites': [communeId] };
    await insertEditionActions(
      tx,
      { programmeId, revisionId, adoptedOn: adopted.adoptedOn, byId: staff.id },
      ['Payer en ligne', 'Archiver', 'Relier les adresses'].map((title, index): EditionAction => ({
        ...{ number: index + 1, standing: 'added', reason: 'Demandé.' },
        content: actionText({ title, pilots }),
      })),
    );
    return {
      ...{ programmeId, slug, revisionId, stateId, communeId, staff, agent },
      ofState: await college('college-etat', stateId),
      ofCollectivites: await college('college-collectivites', communeId),
    };
  });
}

/** What an action says, unless said otherwise. */
export function actionText(more: Partial<ActionText> & Pick<ActionText, 'pilots'>): ActionText {
  return { title: 'Une action', text: 'Ce que l’on fera ensemble.', priority: 1, ...more };
}
