"""What follows here from events of lower rooms."""
