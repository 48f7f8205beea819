"""The pages: they ask the desk and draw what it answers. No counting, no SQL, no log."""
