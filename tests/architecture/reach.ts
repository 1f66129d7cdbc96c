import { floorOf } from './floors';
import type { Project } from './project';

const SERVER_ONLY = /\.server\.[jt]sx?$/;

/** Circles among the imports, types included: two files that need each other are one. */
export function checkCycles(project: Project): string[] {
  const state = new Map<string, 'open' | 'closed'>();
  const trail: string[] = [];
  const failures: string[] = [];
  const visit = (file: string): void => {
    state.set(file, 'open');
    trail.push(file);
    for (const next of targetsOf(project, file, true)) {
      const seen = state.get(next);
      if (seen === 'open') {
        const circle = [...trail.slice(trail.indexOf(next)), next].join(' → ');
        failures.push(
          `${circle} is a circle: put what they share into a file of its own that imports neither.`,
        );
      } else if (seen === undefined) visit(next);
    }
    trail.pop();
    state.set(file, 'closed');
  };
  for (const file of project.keys()) if (!state.has(file)) visit(file);
  return failures;
}

/** Code for the server that a component, a sentence, a rule or the browser's entry reaches, however far away. */
export function checkServerReach(project: Project): string[] {
  return [...project.keys()].filter(isForBrowser).flatMap((start) => {
    const trail = pathToServer(project, start);
    if (!trail) return [];
    const last = trail.at(-1) ?? '';
    return [
      `${trail.join(' → ')}: ${start} also runs in the browser and must never reach ${last}; let the route's loader call it and hand the result down.`,
    ];
  });
}

function isForBrowser(file: string): boolean {
  const floor = floorOf(file);
  if (/^app\/entry\.client\.[jt]sx?$/.test(file)) return true;
  return floor === 'ui' || floor === 'wording' || floor === 'domain';
}

function isServerOnly(file: string): boolean {
  const floor = floorOf(file);
  return (
    SERVER_ONLY.test(file) ||
    floor === 'services' ||
    floor === 'adapters' ||
    floor === 'server' ||
    floor === 'db'
  );
}

/** The shortest way from a file to one for the server alone, following imports that carry code. */
function pathToServer(project: Project, start: string): readonly string[] | null {
  const seen = new Set([start]);
  const queue: (readonly string[])[] = [[start]];
  for (let trail = queue.shift(); trail; trail = queue.shift()) {
    for (const next of targetsOf(project, trail.at(-1) ?? '', false)) {
      if (seen.has(next)) continue;
      seen.add(next);
      const longer = [...trail, next];
      if (isServerOnly(next)) return longer;
      queue.push(longer);
    }
  }
  return null;
}

function targetsOf(project: Project, file: string, withTypes: boolean): readonly string[] {
  const found = (project.get(file)?.imports ?? [])
    .filter((each) => withTypes || !each.typeOnly)
    .map((each) => each.target)
    .filter((target): target is string => target !== null && project.has(target));
  return [...new Set(found)];
}
