"""Who works together in a house, in which legal quality, through whom."""
