-- An EPCI has as many inhabitants as its communes together: its own figure was of another year than theirs, and who counts
-- every inhabitant once needs a whole that equals its parts.
UPDATE organisation AS epci SET population = members.population
FROM (SELECT epci_code, sum(population)::int AS population FROM organisation WHERE kind = 'commune' AND epci_code IS NOT NULL GROUP BY epci_code) AS members
WHERE epci.kind = 'epci' AND epci.code = members.epci_code AND members.population IS NOT NULL;
