"""Fixtures for the tests in a real browser: a served house, pages, axe."""
