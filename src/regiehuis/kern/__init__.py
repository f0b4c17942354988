"""The ground of the house: pure Python, no Django.

Everything here is a function of values. Nothing reads the database, the request or the
settings; only `klok` reads the time, and rules get the moment as a parameter.
"""
