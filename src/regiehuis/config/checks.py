"""System checks of the whole, with ids and hints."""
