"""`python -m leerroute` is the same as the command `leerroute`."""

from leerroute.cli import main

main()
