import { projectFrom } from './project';
import { violationsOf } from './rules';

/** Where the clock is read. */
export const CLOCK = 'app/adapters/clock.server.ts';

/** A house in order: each violation below is planted in it, alone. */
const IN_ORDER: Readonly<Record<string, string>> = {
  'app/root.tsx': `import '~/ui/theme/base.css?url';\nexport default function App() { return null; }`,
  'app/entry.client.tsx': `import { hydrateRoot } from 'react-dom/client';\nhydrateRoot;`,
  'app/routes/frictions.tsx': `import { requireActor } from '~/http/session.server';\nimport { List } from '~/ui/frictions/List';\nimport { decide } from '~/services/frictions/decide.server';\nexport const loader = () => [requireActor, decide];\nexport default List;`,
  'app/http/session.server.ts': `import { decide } from '~/services/frictions/decide.server';\nexport const requireActor = decide;`,
  'app/ui/frictions/List.tsx': `import { label } from '~/wording/frictions';\nexport const List = () => label;`,
  'app/wording/frictions.ts': `import { rule } from '~/domain/frictions/rule';\nexport const label = rule;`,
  'app/services/frictions/decide.server.ts': `import { rule } from '~/domain/frictions/rule';\nimport { load } from 'db/repositories/frictions';\nexport interface Input { id: string }\nexport function decide(_: Input) { return [rule, load]; }`,
  [CLOCK]: `export const now = () => new Date();`,
  'app/domain/frictions/rule.ts': `import { z } from 'zod';\nimport { day } from '../shared/day.ts';\nexport const rule = [z, day, new Date(0)];`,
  'app/domain/shared/day.ts': `import { addDays } from 'date-fns';\nexport const day = addDays;`,
  'app/server/start.ts': `import { load } from 'db/repositories/frictions';\nexport const start = load;`,
  'db/client.ts': `import postgres from 'postgres';\nexport const open = postgres;`,
  'db/repositories/frictions.ts': `import { open } from '../client';\nexport const load = open;`,
  'db/seed/story.ts': `import { decide } from '~/services/frictions/decide.server';\nexport const tell = decide;`,
};

/** What is wrong once these files stand in the house that was in order. */
export function violationsWith(planted: Readonly<Record<string, string>>): string[] {
  return violationsOf(projectFrom({ ...IN_ORDER, ...planted }));
}
