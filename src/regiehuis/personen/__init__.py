"""Matching keys of persons and the links between them; readable by the matching function only."""
