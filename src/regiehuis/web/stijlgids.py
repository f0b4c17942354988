"""Content of the style guide: every component with example data. Fictional, never in production."""
