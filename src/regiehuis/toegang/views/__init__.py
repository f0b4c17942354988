"""Pages around signing in, the own account, and the people of a hoedanigheid or house."""
