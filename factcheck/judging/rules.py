"""All rules, in the order of their codes, and the order in which the rules about two values are tried."""

from __future__ import annotations

from factcheck.judging import (
    fc101_value_conflict,
    fc102_self_conflict,
    fc104_usual_reading,
    fc105_date_conflict,
    fc201_other_time,
    fc202_other_part,
    fc203_forecast_result,
    fc204_other_unit,
    fc205_moving_count,
    fc206_same_figure,
    fc301_growth_rate,
    fc302_percent_change,
    fc303_shares,
    fc304_count_and_list,
    fc305_dates_and_duration,
    fc306_part_and_whole,
    fc307_two_units,
    fc401_same_value,
    fc402_rounded,
    fc403_compatible_bounds,
    fc404_converted,
    fc405_restated,
)
from factcheck.judging.rule import PairRule, Rule

PAIR_RULES: tuple[PairRule, ...] = (
    fc201_other_time.EDITION_RULE,
    fc204_other_unit.METHOD_RULE,
    fc205_moving_count.RULE,
    fc105_date_conflict.RULE,
    fc104_usual_reading.RULE,
    fc102_self_conflict.RULE,
    fc101_value_conflict.RULE,
    fc404_converted.RULE,
    fc402_rounded.RULE,
    fc403_compatible_bounds.RULE,
)
"""Tried in this order on two values of one scope; the first that applies gets the pair."""

RULES: tuple[Rule, ...] = (
    fc101_value_conflict.RULE.rule,
    fc102_self_conflict.RULE.rule,
    fc104_usual_reading.RULE.rule,
    fc105_date_conflict.RULE.rule,
    fc201_other_time.RULE,
    fc202_other_part.RULE,
    fc203_forecast_result.RULE,
    fc204_other_unit.RULE,
    fc205_moving_count.RULE.rule,
    fc206_same_figure.RULE,
    fc301_growth_rate.RULE,
    fc302_percent_change.RULE,
    fc303_shares.RULE,
    fc304_count_and_list.RULE,
    fc305_dates_and_duration.RULE,
    fc306_part_and_whole.RULE,
    fc307_two_units.RULE,
    fc401_same_value.RULE,
    fc402_rounded.RULE.rule,
    fc403_compatible_bounds.RULE.rule,
    fc404_converted.RULE.rule,
    fc405_restated.RULE,
)
"""In the order of their codes."""


def rule_of(code: str) -> Rule:
    """The rule with this code; KeyError if there is none.

    >>> rule_of("FC101").title
    'value conflict between sources'
    """
    return {rule.code: rule for rule in RULES}[code]
