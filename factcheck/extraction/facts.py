"""How the facts are declared that the steps of extraction hand to each other and that no caller ever sees."""

from factcheck.frozen import passing_fact

__all__ = ["passing_fact"]
