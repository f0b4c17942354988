"""Signing in, acting in a capacity, invitations, the second factor, and the map of rights."""
