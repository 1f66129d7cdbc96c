import { randomUUID } from 'node:crypto';
import { readClock } from '~/adapters/clock.server';
import { readEnv } from '~/adapters/env.server';
import { dayInParis } from '~/domain/shared/day';
import { nameAdministrator } from '~/services/accounts/nameAdministrator.server';
import { runCommand } from '../fail';
import { openHouse } from '../open';

// npm run admin -- EMAIL: makes that address an administrator; the person then signs in by a magic link.
await runCommand(async () => {
  const address = process.argv[2]?.trim().toLowerCase() ?? '';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) throw new Error('usage: npm run admin -- EMAIL');
  const env = readEnv(process.env);
  const house = await openHouse(env);
  const now = readClock();
  await nameAdministrator(
    {
      db: house.database.db,
      actor: null,
      now,
      today: dayInParis(now),
      requestId: randomUUID(),
      publicUrl: env.publicUrl ?? '',
    },
    address,
  );
  await house.close();
  process.stdout.write(`${address} is an administrator.\n`);
});
