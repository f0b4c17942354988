"""Two invented houses, told through the services of the rooms."""
