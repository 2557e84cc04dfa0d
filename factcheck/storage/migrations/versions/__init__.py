"""One module a revision of the schema, named by its number; released ones never change."""
