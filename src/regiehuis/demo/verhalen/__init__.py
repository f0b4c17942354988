"""The stories of the demo: only words and days, no code that tells them.

All people are invented.
"""
