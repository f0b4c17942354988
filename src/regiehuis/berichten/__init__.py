"""Notices by mail: without personal data, in an outbox, retried and visible when they fail."""
