import { expect, it } from 'vitest';
import { organisationsNamed } from 'db/repositories/startups-opening';
import { describeOnBothEngines } from '../../support/database';

describeOnBothEngines('an organisation by its address', (home) => {
  it.each(['commune-2A004', 'commune-2a004', ' Commune-2a004'])(
    'is found by « %s »',
    async (typed) => {
      expect(await organisationsNamed(home.db, typed)).toMatchObject([{ label: 'Ajaccio' }]);
    },
  );
});
