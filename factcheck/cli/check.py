"""`factcheck check`: the consistency report over sources, in memory."""

from __future__ import annotations

from factcheck.cli import options


def check(
    sources: options.Sources,
    output_format: options.OutputFormat = None,
    json: options.Json = False,
    literal: options.Literal = None,
    strict: options.Strict = None,
    exit_zero: options.ExitZero = False,
    show_all: options.All = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    max_size: options.MaxSize = None,
    offline: options.Offline = None,
    allow_private: options.AllowPrivate = None,
) -> int:
    """Report where sources agree and contradict each other.

    SOURCE is a file, a folder, a web address, or - for standard input. Nothing is stored.

    Exits with 0 when nothing contradicts, 1 for contradictions, 2 for errors, 3 when no source states a figure.
    """
    from factcheck.cli.exit_codes import of_report
    from factcheck.cli.output import Detail, arguments_of_show, print_report
    from factcheck.cli.progress import ProgressOnTerminal
    from factcheck.cli.settings import limits_given, settings
    from factcheck.workflow import check_sources

    limits = limits_given(max_size, offline, allow_private)
    chosen = settings(None, output_format, json, literal, strict, limits)
    with ProgressOnTerminal(wanted=not quiet) as progress:
        report = check_sources(sources, "literal" if chosen.literal else "usual", progress, chosen.limits)
    detail = Detail(arguments_of_show(sources=sources), show_all, quiet, verbose)
    print_report(report, chosen.format, detail)
    return of_report(report, strict=chosen.strict, exit_zero=exit_zero)
