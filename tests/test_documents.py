"""A report or a clip speaks for the body that brought it out, where the article has just said which."""

import pytest

from retrieval.articles import Article
from retrieval.attribution import attribute


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Union released a video on Monday. The clip says: “It is no safe port.”", "Harbour Union"),
        ("The Harbour Union released a video. “It is no safe port,” the video says.", "Harbour Union"),
        ("The Harbour Union published a report on Monday. The report says the port is unsafe.", "Harbour Union"),
        (
            "A video by the Harbour Union shows the port. It rains. The clip is long. The ad says rain is bad.",
            "Harbour Union",
        ),
        ("Ama Owusu launched a new ad on Monday. The spot says the port is unsafe.", "Ama Owusu"),
        ("Ama Owusu posted a video on Monday. The video says the port is unsafe.", None),
        ("Ama Owusu shared an ad on Monday. The ad says the port is unsafe.", None),
        ("The Harbour Union cited a report on Monday. The report says the port is unsafe.", None),
        ("The Harbour Union released a report. It rained. It poured. It stopped. The report says rain is bad.", None),
        ("The Harbour Union released a video. A letter came. The letter says the port is unsafe.", None),
    ],
    ids=["clip", "video", "report", "a chain", "advert", "somebody’s video", "shared", "cited", "long ago", "another"],
)
def test_who_brought_it_out_says_what_it_says_unsure(text: str, name: str | None) -> None:
    speaker = attribute(Article(id="a", text=text))[-1].speaker
    assert speaker is not None
    assert speaker.name == name
    assert not speaker.sure


def test_a_report_by_a_body_is_vouched_for() -> None:
    (quote,) = attribute(Article(id="a", text="A report released by the Harbour Union said that it rained."))
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.sure) == ("Harbour Union", True)
