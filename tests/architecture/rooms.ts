import type { Project } from './project';

/** The rooms in their order; those of one line may use the lines above, never each other. */
const ORDER: readonly (readonly string[])[] = [
  ['shared'],
  ['audit'],
  ['outbox'],
  ['accounts'],
  ['files'],
  ['organisations'],
  ['imports'],
  ['resources'],
  ['frictions'],
  ['startups'],
  ['budget', 'milestones'],
  ['reviews'],
  ['handover'],
  ['programme'],
  ['notifications', 'open-data'],
];

const ROOMED = /^app\/(?:domain|services)\/(.+)$/;

function rankOf(room: string): number {
  return ORDER.findIndex((line) => line.includes(room));
}

/** The room of a file on the domain or services floor; null elsewhere. */
function roomOf(file: string): string | null {
  const rest = ROOMED.exec(file)?.[1];
  return rest?.split('/')[0] ?? null;
}

/** Every use case stands in the frame of app/services/shared, which hands the actor, the acts and the notices through. */
function isFrame(file: string): boolean {
  return file.startsWith('app/services/shared/');
}

/** Rooms whose types (and nothing else) that frame may name. */
const FRAMED = ['audit', 'outbox', 'accounts'];

/** Rooms that use a later room (or their neighbour), and files that stand in no room. */
export function checkRooms(project: Project): string[] {
  return [...project.values()].flatMap((source) => {
    const room = roomOf(source.path);
    if (room === null) return [];
    if (rankOf(room) === -1) {
      return [
        `${source.path} stands in no room: the rooms are ${ORDER.flat().join(', ')}; move it to the room that it is about.`,
      ];
    }
    return source.imports.flatMap((found) => {
      const other = found.target === null ? null : roomOf(found.target);
      if (other === null || other === room || rankOf(other) === -1) return [];
      if (isFrame(source.path) && FRAMED.includes(other) && found.typeOnly) return [];
      if (rankOf(other) < rankOf(room)) return [];
      const where = `${source.path}:${found.line} imports ${found.target ?? ''}`;
      return rankOf(other) === rankOf(room)
        ? [
            `${where}: ${room} and ${other} are neighbours and do not know each other; the service of a later room brings both together.`,
          ]
        : [
            `${where}: ${other} comes after ${room}; pass ${other}'s facts in as data, or move the use case to app/services/${other}.`,
          ];
    });
  });
}
