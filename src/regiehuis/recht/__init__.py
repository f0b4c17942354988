"""The law and the policy of a house as data: regimes, categories, capacities, tests, criteria."""
