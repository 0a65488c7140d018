"""Measure claimtrack: `make bench`, or `make bench CORPORA=FOLDER` for the figures on annotated corpora too."""

import argparse
from pathlib import Path

from tests.bench import copies, corpora, news, speed, webpages
from tests.quality import joins
from tests.quality.run import figures


def main() -> None:
    """Print every figure, each with what it is compared to."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--corpora", type=Path, help="a folder with evaluate.py and annotated corpora")
    arguments = parser.parse_args()
    print("== Our own labelled articles (tests/quality)")
    print(figures())
    print("\n== News that attributions are learnt from (tests/news)")
    print(news.figures())
    print("\n== Speakers and topics joined across articles (tests/quality/people)")
    print(joins.figures())
    print("\n== Speed (CPU time, medians; ratios to what runs beside it)")
    for line in speed.figures():
        print(line, flush=True)
    print("\n== Wire copies")
    for line in copies.figures():
        print(line, flush=True)
    print("\n== Saved web pages (60 made ones, tests/pages)")
    for line in webpages.figures():
        print(line, flush=True)
    print("\n== Annotated corpora")
    if arguments.corpora is None:
        print("skipped: give CORPORA=FOLDER")
        return
    for line in corpora.figures(arguments.corpora):
        print(line, flush=True)


if __name__ == "__main__":
    main()
