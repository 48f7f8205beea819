"""The facts of a leerroute: words, events, fold, log, vault and intake. No counting, no pages."""
