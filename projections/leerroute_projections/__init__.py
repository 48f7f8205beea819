"""Where counting happens: the rows derived from pupils' histories, and the figures over them."""
