"""Submissions: filling in, comparing, weighing, routing, opening a case; information questions."""
