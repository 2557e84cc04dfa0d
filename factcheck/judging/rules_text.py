"""The rules as Markdown: `python -m factcheck.judging.rules_text > docs/rules.md`."""

from __future__ import annotations

from factcheck.judging.rule import Rule, rule_text
from factcheck.judging.rules import RULES

_HEAD = """# Rules

<!-- Made by `python -m factcheck.judging.rules_text`; the texts stand in factcheck/lexicon/rules.toml. -->

Each finding has the code of the rule that made it. `factcheck rule CODE` prints one of these sections.

| code | finding | verdict | reading |
| --- | --- | --- | --- |
"""


def rules_markdown() -> str:
    """The whole of docs/rules.md.

    >>> rules_markdown().startswith("# Rules") and "## FC101" in rules_markdown()
    True
    """
    rows = "".join(
        f"| [{rule.code}](#{rule.code.lower()}) | {rule.title} | {verdict_words(rule)} | {rule.reading} |\n"
        for rule in RULES
    )
    sections = "\n".join(rule_markdown(rule) for rule in RULES)
    return f"{_HEAD}{rows}\n{sections}"


def rule_markdown(rule: Rule) -> str:
    """One section: what, why, example, how to settle it."""
    text = rule_text(rule.code)
    return (
        f"## {rule.code}\n\n**{rule.title}** · {verdict_words(rule)} · {rule.reading} reading\n\n"
        f"{text.what}\n\n*Why it matters.* {text.why}\n\n"
        f"*Example.* {text.example}\n\n*How to settle it.* {text.settle}\n"
    )


def verdict_words(rule: Rule) -> str:
    """The verdict in words: arithmetic that holds is an agreement.

    >>> from factcheck.judging.rules import rule_of
    >>> verdict_words(rule_of("FC301")), verdict_words(rule_of("FC206"))
    ('contradiction, or agreement when it holds', 'different scope')
    """
    if rule.code.startswith("FC3"):
        return "contradiction, or agreement when it holds"
    return rule.verdict.value.replace("_", " ")


if __name__ == "__main__":
    print(rules_markdown(), end="")
