"""What leaves the screen as a file: the only importers of the libraries that make files.

No Django here: values in, bytes out.
"""
