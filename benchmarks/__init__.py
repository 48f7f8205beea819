"""How fast it is, beside what the machine can do: `make bench`. Nothing here is part of the product."""
